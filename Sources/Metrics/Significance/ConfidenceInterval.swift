/// Where 95 of 100 scores of resampled corpora lie.
public struct ConfidenceInterval: Equatable, Sendable {
  /// Of all samples.
  public let mean: Double
  public let lower: Double
  public let upper: Double

  /// As sacreBLEU finds it: the scores without the lowest and the highest fortieth.
  ///
  /// - Parameter scores: of the samples; at least one
  public init(of scores: [Double]) {
    precondition(!scores.isEmpty, "ConfidenceInterval: no scores")
    let sorted = scores.sorted()
    let leftOut = sorted.count / 40
    lower = sorted[leftOut]
    upper = sorted[sorted.count - 1 - leftOut]
    mean = sorted.reduce(0, +) / Double(sorted.count)
  }

  /// What sacreBLEU writes behind ±.
  public var halfWidth: Double { (upper - lower) / 2 }
}
