import ArgumentParser
import Metrics

/// A metric as a person names it.
enum MetricName: String, CaseIterable, ExpressibleByArgument {
  case bleu, chrf, ter
  case chrfPlusPlus = "chrf++"

  init?(argument: String) { self.init(rawValue: argument.lowercased()) }
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
    let metrics: [any Metric] = (metric.isEmpty ? [.bleu] : metric).map { name in
      switch name {
      case .bleu: bleu(for: language)
      case .chrf: chrF.metric(ChrF(), lowercase: lowercase)
      case .chrfPlusPlus: chrF.metric(.plusPlus, lowercase: lowercase)
      case .ter: ter.metric
      }
    }
    // chrF with words of two is chrF++.
    var seen = Set<String>()
    return metrics.filter { seen.insert($0.name).inserted }
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
