/// What is translated in one go: a line, or a part of one that is too long.
public struct LineSection: Sendable {
  /// Normalised; of a line in several sections, without the white space around it.
  public let text: String
  /// The same, with slots for what is protected.
  public let line: ProtectedLine
  /// Its ids, without start and end.
  public let tokens: [Int32]
  /// White space before it, from the section before or the beginning of the line.
  public let spaceBefore: String
  /// White space behind the last section, at the end of the line.
  public internal(set) var spaceAfter = ""
  /// Whether a sentence or a clause ends with it, not the middle of one.
  public let endsClause: Bool
}
