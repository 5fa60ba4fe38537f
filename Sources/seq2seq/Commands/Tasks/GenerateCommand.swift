import ArgumentParser
import Foundation
import Tasks
import Translation

struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Write sequences that belong to labels.",
    discussion: """
      The labels of one sequence as arguments, or those of many in lines:

        seq2seq generate --model models/names Italian --count 10 --begin Ma
        seq2seq generate --model models/tunes M:6/8 K:D --count 100 --format abc \\
          > tunes.abc
        seq2seq generate --model models/names --labels
        seq2seq generate --model models/names        (on a terminal: a prompt)
      """)

  /// How sequences are printed.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    /// A line for each.
    case text
    /// Tunes with their headers; how many of them have whole bars is told on standard error.
    case abc
    /// A JSON object in a line for each.
    case json
  }

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Directory of the model.", valueName: "directory"), completion: .directory)
  var model: String

  @Argument(help: "Labels of the sequence.")
  var label: [String] = []

  @Option(
    help: ArgumentHelp(
      "File of labels, those of a sequence in a line. (default: standard input)", valueName: "file"),
    completion: .file())
  var input: String?

  @Flag(help: "Print the labels that the model knows, and leave.")
  var labels = false

  @Option(help: "How to print sequences: as lines, as tunes in ABC notation, or as json.")
  var format = Format.text

  @OptionGroup(title: "Sampling") var generation: GenerationFlags
  @OptionGroup var threads: ThreadFlags

  func validate() throws {
    if !label.isEmpty, input != nil {
      throw ValidationError("--input: expected no labels as arguments as well")
    }
  }

  func run() throws {
    let generator = try ModelDirectory(path: model).loadGenerator().generator
    if labels {
      return try StandardOutput.write(generator.labels.names.sorted().map { $0 + "\n" }.joined())
    }
    let writer = GenerationWriter(
      generator: generator, options: generation.options, count: generation.count, format: format,
      threads: threads.count)
    let answers = LineAnswers(
      text: { lines in try lines.map(writer.text) }, reply: writer.text, prompt: "generate",
      invitation: "type labels, such as \(generator.labels.names.prefix(3).joined(separator: ", "))"
    )
    try answers.run(label.isEmpty ? [] : [label.joined(separator: " ")], input: input)
    if let summary = writer.summary { StandardError.write(summary + "\n") }
  }
}
