/// How the word after it was written, so that the word itself can be stored in small letters.
enum CaseMark: String, CaseIterable, Hashable, Sendable {
  /// A capital first: `Word`. Of a single letter: that it is a capital.
  case title
  /// All capitals: `WORD`.
  case capitals

  /// As it stands in a vocabulary.
  var token: String { "⟦\(rawValue)⟧" }
}
