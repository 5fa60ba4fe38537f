/// What is translated in one go: a line, or a part of one that is too long.
public struct LineSection: Sendable {
  /// Normalised, without the white space that separates it from others.
  public let text: String
  /// The same, with slots for what is protected.
  public let line: ProtectedLine
  /// Its ids, without start and end.
  public let tokens: [Int32]
  /// White space behind it, before the next section.
  public let separator: String
  /// Whether a sentence or a clause ends with it, not the middle of one.
  public let endsClause: Bool
}
