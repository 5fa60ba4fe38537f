/// A translation that a model may choose, and how bad that would be.
public struct RiskCandidate: Equatable, Sendable {
  /// Ids without markers.
  public var tokens: [Int32]
  /// 0 for a translation that nothing is wrong with.
  public var risk: Double

  public init(tokens: [Int32], risk: Double) {
    self.tokens = tokens
    self.risk = risk
  }
}
