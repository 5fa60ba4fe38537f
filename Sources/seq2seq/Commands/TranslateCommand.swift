import ArgumentParser
import Corpora
import Decoding
import Foundation
import Translation

struct TranslateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "translate",
    abstract: "Translate arguments, standard input or what is typed at a prompt.",
    discussion: """
      One line out for every line in; an empty line gives an empty line:

        seq2seq translate --model models/de-en --beam-size 5 < test.de > test.out.en
        seq2seq translate --model models/de-en "Ein Hund läuft."
        seq2seq translate --model models/de-en        (on a terminal: a prompt)
      """)

  @OptionGroup var models: TranslatorFlags

  @Argument(help: "Sentences to translate, one an argument.")
  var text: [String] = []

  @Flag(help: "Draw what each token of a translation looked at, on standard error.")
  var attention = false

  @Option(
    help: ArgumentHelp(
      "Draw it into an SVG file, for one sentence given as argument.", valueName: "file"),
    completion: .file())
  var attentionSVG: String?

  @OptionGroup var search: SearchFlags
  @OptionGroup var output: OutputOptions

  /// Lines read before the first is translated: enough to fill batches with sentences of similar length.
  private static let linesAtATime = 4096

  func validate() throws {
    try models.require()
    if attentionSVG != nil, text.count != 1 {
      throw ValidationError(
        "--attention-svg: expected one sentence as argument, found \(text.count)")
    }
  }

  func run() throws {
    let (description, translator) = try models.load()
    if attention || attentionSVG != nil, description.options.attention == .none {
      throw Failure("\(models.name): has no attention to show", kind: .usage)
    }
    let options = search.translatorOptions
    var lines = LineTranslator(
      translator: translator, options: options, showsAttention: attention,
      attentionFile: attentionSVG, isQuiet: output.quiet)
    if !text.isEmpty {
      // A line feed inside an argument would make two lines of one translation.
      try lines.translate(text.map { $0.replacing("\n", with: " ") })
    } else if isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 {
      var prompt = Prompt(
        PromptSession(
          model: PromptModel(flags: models, description: description, translator: translator),
          options: options, showsAttention: attention))
      try prompt.run()
    } else {
      try translateStandardInput(with: &lines)
    }
  }

  private func translateStandardInput(with lines: inout LineTranslator) throws {
    let reader = try LineReader(path: "-")
    var waiting: [String] = []
    do {
      while let line = try reader.next() {
        waiting.append(line)
        if waiting.count == Self.linesAtATime {
          try lines.translate(waiting)
          waiting.removeAll(keepingCapacity: true)
        }
      }
    } catch let error as CorpusError {
      // What came before a line that cannot be read is translated all the same.
      try lines.translate(waiting)
      throw error
    }
    try lines.translate(waiting)
  }
}
