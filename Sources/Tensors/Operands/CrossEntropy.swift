/// Cross-entropy summed over rows, in nats.
public struct CrossEntropy: Sendable, Equatable {
  /// With label smoothing: what is minimised.
  public var objective: Double
  /// Without: −log p of the true tokens, what is reported.
  public var negativeLogLikelihood: Double

  public init(objective: Double = 0, negativeLogLikelihood: Double = 0) {
    self.objective = objective
    self.negativeLogLikelihood = negativeLogLikelihood
  }

  public static func += (total: inout CrossEntropy, part: CrossEntropy) {
    total.objective += part.objective
    total.negativeLogLikelihood += part.negativeLogLikelihood
  }
}
