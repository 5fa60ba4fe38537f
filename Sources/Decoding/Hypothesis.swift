/// A translation as search finds it.
public struct Hypothesis: Equatable, Sendable {
  /// Without start and end markers.
  public let tokens: [Int32]
  /// Sum over all tokens, the end marker included; nats.
  public let logProbability: Float
  /// After length normalisation; what hypotheses are compared by.
  public let score: Float
  /// False if search had to stop before the end marker: at the maximum length, or where no token was possible.
  public let isComplete: Bool

  public init(tokens: [Int32], logProbability: Float, score: Float, isComplete: Bool) {
    self.tokens = tokens
    self.logProbability = logProbability
    self.score = score
    self.isComplete = isComplete
  }
}
