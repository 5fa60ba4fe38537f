/// Tokens with a meaning of their own.
public struct SpecialTokens: Equatable, Sendable {
  /// What every translation is begun with.
  public var start: Int32
  /// What ends a translation.
  public var end: Int32
  /// Never produced: padding, the unknown word, the start marker.
  public var forbidden: [Int32]

  public init(start: Int32, end: Int32, forbidden: [Int32]) {
    self.start = start
    self.end = end
    self.forbidden = forbidden
  }
}
