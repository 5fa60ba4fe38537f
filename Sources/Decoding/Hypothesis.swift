/// A translation as search finds it.
public struct Hypothesis: Equatable, Sendable {
  /// Without start and end markers.
  public let tokens: [Int32]
  /// Of each token, that of the end marker last if there is one; nats.
  public let logProbabilities: [Float]
  /// Their sum, added up from the first to the last.
  public let logProbability: Float
  /// After length normalisation and penalties; what hypotheses are compared by.
  public let score: Float
  /// False if search had to stop before the end marker: at the maximum length, or where no token was possible.
  public let isComplete: Bool

  public init(
    tokens: [Int32], logProbabilities: [Float], logProbability: Float, score: Float,
    isComplete: Bool
  ) {
    self.tokens = tokens
    self.logProbabilities = logProbabilities
    self.logProbability = logProbability
    self.score = score
    self.isComplete = isComplete
  }
}
