import ArgumentParser
import Corpora
import Tasks
import Translation

/// What a model with labels is asked, and how it answers.
struct LabellingFlags: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Directory of the model; several times for an ensemble of models with the same labels.",
      valueName: "directory"), completion: .directory)
  var model: [String] = []

  @Argument(help: "Texts, one an argument.")
  var text: [String] = []

  @Option(
    help: ArgumentHelp(
      "File of texts, one a line, gzip or not. (default: standard input)", valueName: "file"),
    completion: .file())
  var input: String?

  @OptionGroup var threads: ThreadFlags

  func validate() throws {
    if model.isEmpty {
      throw ValidationError("expected --model <directory>; models are made by seq2seq train")
    }
    if !text.isEmpty, input != nil {
      throw ValidationError("--input: expected no texts as arguments as well")
    }
  }

  /// Answers until there is nothing more.
  func run(_ task: Task, format: LabelFormat) throws {
    let labeller = try Labeller(of: model.map { ModelDirectory(path: $0) }, for: task)
    let writer = LabelWriter(task: task)
    let answers = LineAnswers(
      text: { lines in
        try labeller.label(lines, threads: threads.count).map { try writer.text(of: $0, format) }
      },
      reply: { line in writer.reply(to: labeller.label([line], threads: threads.count)[0]) },
      prompt: task.rawValue,
      invitation: task == .classify ? "type a text" : "type words with spaces between them")
    try answers.run(text, input: input)
  }
}
