/// Foretells from a translation which share of its words is right: a logistic regression,
/// `σ(b + Σ w_i (x_i − mean_i) / deviation_i)`.
///
/// It belongs to one model, and to the way of searching that its translations were found by.
public struct ConfidenceModel: Codable, Equatable, Sendable {
  /// A feature, what is usual of it and how much it counts.
  public struct Term: Codable, Equatable, Sendable {
    public let feature: ConfidenceFeature
    public let mean: Double
    public let deviation: Double
    public let weight: Double
  }

  public let bias: Double
  /// Features that are not among them do not count.
  public let terms: [Term]
  /// Translations that it was calibrated on.
  public let sentences: Int
  /// By how much a confidence is off, in the mean: see `CalibrationQuality`.
  public let calibrationError: Double
  /// How well it tells good from bad translations: see `CalibrationQuality`.
  public let correlation: Double

  /// The expected share of right words of the best candidate, 0 to 1; nil for a line with nothing to translate.
  public func confidence(of translation: Translation) -> Double? {
    ConfidenceFeature.values(of: translation).map { values in
      let features = Dictionary(
        zip(ConfidenceFeature.allCases, values)
      ) { first, _ in first }
      return LogisticRegression.logistic(
        terms.reduce(bias) { sum, term in
          let value = features[term.feature] ?? term.mean
          return sum + term.weight * Self.standardised(value, term.mean, term.deviation)
        })
    }
  }

  /// How unusual a value is, in standard deviations. What is out of sight of all that was learned from is taken for
  /// the utmost of it.
  static func standardised(_ value: Double, _ mean: Double, _ deviation: Double) -> Double {
    min(max((value - mean) / deviation, -3), 3)
  }
}
