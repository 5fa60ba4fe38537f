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

  @Option(
    name: .shortAndLong, help: ArgumentHelp("Directory of the model.", valueName: "directory"))
  var model: String

  @Argument(help: "Sentences to translate, one an argument.")
  var text: [String] = []

  @Option(
    name: [
      .customShort("b"), .customLong("beam-size"), .customLong("beam_size", withSingleDash: false),
    ],
    help: "Hypotheses kept at each step; 1 is greedy search.")
  var beamSize = SearchOptions().beamSize

  @Option(
    name: [.customShort("n"), .customLong("normalize")],
    help: "Power of the length that scores are divided by; 0: none.")
  var normalize = SearchOptions().normalization

  @Option(help: "Most output tokens, as a multiple of the input's.")
  var maxLength = SearchOptions().maximumLengthFactor

  @Option(help: "Sentences translated together.")
  var batchSize = 64

  @Option(help: "Threads to work on. (default: one for each core)")
  var threads: Int?

  @OptionGroup var output: OutputOptions

  /// Lines read before the first is translated: enough to fill batches with sentences of similar length.
  private static let linesAtATime = 4096

  func validate() throws {
    if batchSize < 1 {
      throw ValidationError("--batch-size: expected 1 or more, found \(batchSize)")
    }
    if let threads, threads < 1 {
      throw ValidationError("--threads: expected 1 or more, found \(threads)")
    }
    do { try searchOptions.validate() } catch { throw ValidationError("\(error)") }
  }

  private var searchOptions: SearchOptions {
    var options = SearchOptions()
    options.beamSize = beamSize
    options.normalization = normalize
    options.maximumLengthFactor = maxLength
    return options
  }

  func run() throws {
    let (description, translator) = try ModelDirectory(path: model).load()
    var options = Translator.Options()
    options.search = searchOptions
    options.batchSize = batchSize
    options.threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    if !text.isEmpty {
      // A line feed inside an argument would make two lines of one translation.
      var lines = LineTranslator(translator: translator, options: options, isQuiet: output.quiet)
      try lines.translate(text.map { $0.replacing("\n", with: " ") })
    } else if isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 {
      try Prompt(description: description, translator: translator, options: options).run()
    } else {
      try translateStandardInput(translator, options)
    }
  }

  private func translateStandardInput(_ translator: Translator, _ options: Translator.Options)
    throws
  {
    let reader = try LineReader(path: "-")
    var lines = LineTranslator(translator: translator, options: options, isQuiet: output.quiet)
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

/// Translates lines to standard output and warns about what is not whole.
private struct LineTranslator {
  let translator: Translator
  let options: Translator.Options
  let isQuiet: Bool
  private var linesDone = 0

  init(translator: Translator, options: Translator.Options, isQuiet: Bool) {
    self.translator = translator
    self.options = options
    self.isQuiet = isQuiet
  }

  mutating func translate(_ lines: [String]) throws {
    let translations = translator.translate(lines, options: options)
    try StandardOutput.write(translations.map { $0.text + "\n" }.joined())
    for (index, translation) in translations.enumerated() where !translation.isComplete {
      if !isQuiet {
        StandardError.write(
          "line \(linesDone + index + 1): stopped at the greatest length; see --max-length\n")
      }
    }
    linesDone += lines.count
  }
}
