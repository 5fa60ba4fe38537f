/// A sequence that a generator has written.
public struct GeneratedSequence: Equatable, Sendable {
  public let text: String
  /// Of all its tokens and its end, in nats, whatever temperature it was drawn with.
  public let logProbability: Float
  /// False if it had to be cut at the greatest length.
  public let isComplete: Bool
}
