import ArgumentParser
import Translation

/// What is written of each translation.
struct FormFlags: ParsableArguments {
  @Option(help: "How translations are written: text, or json: an object a line.")
  var format = ReportFormat.text

  @Option(
    help: ArgumentHelp(
      "Write this many translations of each line, best first, in Moses' form: "
        + "line ||| text ||| F0= log-probability ||| score.", valueName: "number"))
  var nBest: Int?

  @Flag(help: "Write behind each translation which of its words comes from which, as in 0-0 1-2.")
  var alignments = false

  @Flag(help: "Write behind each translation the log-probability of each of its words.")
  var wordScores = false

  @Flag(help: "Draw what each token of a translation looked at, on standard error.")
  var attention = false

  @Option(
    help: ArgumentHelp(
      "Draw it into an SVG file, for one sentence given as argument; further parts of a long one beside it.",
      valueName: "file"),
    completion: .file())
  var attentionSVG: String?

  func validate() throws {
    if let nBest, !(1...1000).contains(nBest) {
      throw ValidationError("--n-best: expected 1 to 1000, found \(nBest)")
    }
    if format == .json, alignments || wordScores {
      throw ValidationError("--alignments and --word-scores: are part of --format json")
    }
  }

  /// Whether it cannot be written without attention.
  var needsAttention: Bool { alignments || attention || attentionSVG != nil }

  /// Whether a line of the output is a line of the input.
  var isLineByLine: Bool { format == .json || nBest == nil }

  /// Whether it is a form that the prompt shows translations in.
  var suitsPrompt: Bool { format == .text && !alignments && !wordScores }

  func apply(to options: inout Translator.Options) {
    guard let nBest else { return }
    options.search.nBest = nBest
    options.search.beamSize = max(nBest, options.search.beamSize)
  }

  func writer(for translator: Translator) -> any TranslationWriter {
    switch format {
    case .json: JSONWriter(translator: translator)
    case .text:
      TextWriter(
        translator: translator, isNBest: nBest != nil, hasAlignments: alignments,
        hasWordScores: wordScores)
    }
  }
}
