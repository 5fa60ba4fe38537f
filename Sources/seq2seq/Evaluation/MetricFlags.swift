import ArgumentParser
import Metrics

/// A metric as a person names it.
enum MetricName: String, CaseIterable, ExpressibleByArgument {
  case bleu, chrf, ter
  case chrfPlusPlus = "chrf++"
}

/// A kind of smoothing by sacreBLEU's name.
enum SmoothingName: String, CaseIterable, ExpressibleByArgument {
  case exponential = "exp"
  case floor
  case addK = "add-k"
  case none
}

extension BLEU.Tokenizer: ExpressibleByArgument {}

/// What is measured, and how it is counted: the names and defaults are those of sacreBLEU.
struct MetricFlags: ParsableArguments {
  @Option(
    name: [.long, .customLong("metrics")],
    help: "What to measure; may be given several times. (default: bleu)")
  var metric: [MetricName] = []

  @Flag(help: "Score without regard to upper and lower case.")
  var lowercase = false

  @Option(help: "How BLEU cuts words. (default: by the target language, else 13a)")
  var tokenize: BLEU.Tokenizer?

  @Option(
    name: [.long, .customLong("smooth-method")],
    help: "What BLEU takes for an order without a match.")
  var smooth = SmoothingName.exponential

  @Option(help: "The value of --smooth floor or add-k. (default: 0.1 or 1)")
  var smoothValue: Double?

  @Flag(help: "BLEU counts only orders that the translation is long enough for.")
  var effectiveOrder = false

  @OptionGroup var chrF: ChrFFlags
  @OptionGroup var ter: TERFlags

  func validate() throws {
    guard let smoothValue else { return }
    guard smooth == .floor || smooth == .addK else {
      throw ValidationError(
        "--smooth-value: is for --smooth floor or add-k, not \(smooth.rawValue)")
    }
    guard smoothValue > 0, smoothValue.isFinite else {
      throw ValidationError("--smooth-value: expected more than 0, found \(smoothValue)")
    }
  }

  /// The metrics that were asked for, each once.
  ///
  /// - Parameter language: of the translations, where it is known
  func metrics(for language: String? = nil) -> [any Metric] {
    let names = metric.isEmpty ? [.bleu] : metric
    return names.enumerated().filter { names.firstIndex(of: $1) == $0 }.map { _, name in
      switch name {
      case .bleu: bleu(for: language)
      case .chrf: chrF.metric(ChrF(), lowercase: lowercase)
      case .chrfPlusPlus: chrF.metric(.plusPlus, lowercase: lowercase)
      case .ter: ter.metric
      }
    }
  }

  /// Whether everything is counted as it is without flags.
  var isStandard: Bool {
    guard let standard = try? MetricFlags.parse([]) else { return false }
    return tokenize == nil && bleu() == standard.bleu() && ter.metric == standard.ter.metric
      && chrF.metric(ChrF(), lowercase: false) == standard.chrF.metric(ChrF(), lowercase: false)
  }

  func bleu(for language: String? = nil) -> BLEU {
    let smoothing: BLEU.Smoothing =
      switch smooth {
      case .exponential: .exponential
      case .floor: smoothValue.map { .floor($0) } ?? .floor()
      case .addK: smoothValue.map { .addK($0) } ?? .addK()
      case .none: .none
      }
    return BLEU(
      tokenizer: tokenize ?? language.map { .standard(for: $0) } ?? .thirteenA,
      lowercase: lowercase, smoothing: smoothing, effectiveOrder: effectiveOrder)
  }
}

/// How chrF and chrF++ are counted.
struct ChrFFlags: ParsableArguments {
  @Option(help: "The longest n-gram of characters that chrF counts.")
  var chrfCharOrder = ChrF().characterOrder

  @Option(help: "The longest n-gram of words. (default: 0 for chrf, 2 for chrf++)")
  var chrfWordOrder: Int?

  @Option(help: "How many times as important recall is to chrF as precision.")
  var chrfBeta = ChrF().beta

  @Flag(help: "To chrF, white space is a character as any other.")
  var chrfWhitespace = false

  @Flag(help: "To chrF, an order without n-grams counts as almost nothing, not as not there.")
  var chrfEpsSmoothing = false

  func validate() throws {
    func require(_ holds: Bool, _ option: String, _ expected: String, _ found: Int) throws {
      guard holds else {
        throw ValidationError("--chrf-\(option): expected \(expected), found \(found)")
      }
    }
    try require((1...100).contains(chrfCharOrder), "char-order", "1 to 100", chrfCharOrder)
    if let chrfWordOrder {
      try require((0...100).contains(chrfWordOrder), "word-order", "0 to 100", chrfWordOrder)
    }
    try require((1...1000).contains(chrfBeta), "beta", "1 to 1000", chrfBeta)
  }

  fileprivate func metric(_ standard: ChrF, lowercase: Bool) -> ChrF {
    var metric = standard
    metric.characterOrder = chrfCharOrder
    metric.wordOrder = chrfWordOrder ?? standard.wordOrder
    metric.beta = chrfBeta
    metric.lowercase = lowercase
    metric.whitespace = chrfWhitespace
    metric.epsilonSmoothing = chrfEpsSmoothing
    return metric
  }
}

/// How TER is counted.
struct TERFlags: ParsableArguments {
  @Flag(help: "To TER, upper and lower case differ.")
  var terCaseSensitive = false

  @Flag(help: "TER sets signs apart from words.")
  var terNormalized = false

  @Flag(help: "TER leaves signs out.")
  var terNoPunct = false

  @Flag(help: "TER does so for Chinese and Japanese as well.")
  var terAsianSupport = false

  fileprivate var metric: TER {
    var metric = TER()
    metric.caseSensitive = terCaseSensitive
    metric.normalized = terNormalized
    metric.withoutPunctuation = terNoPunct
    metric.asianSupport = terAsianSupport
    return metric
  }
}
