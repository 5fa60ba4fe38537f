import Decoding
import Text

/// What is translated in one go: a line, or a part of a long one.
struct Sentence: Sendable {
  let line: ProtectedLine
  /// Ids of `line`, without markers.
  let tokens: [Int32]
  /// Whether white space stands before it, not a part of the same word; so it does before a line.
  let followsSpace: Bool
  /// Whether a sentence or a clause ends with it, not the middle of one.
  let endsClause: Bool
  /// Phrases that the translation must have, as a person wrote them.
  let required: [String]
  /// What search is asked for.
  let request: SearchRequest
}
