import Translation

/// A word of the source and the word of the translation that comes from it, counted from 0 (Och & Ney 2003; the form
/// of Pharaoh, as in 0-0 1-2).
struct WordLink {
  let source: Int
  let target: Int

  static func links(of words: [Translation.Word]) -> [WordLink] {
    words.enumerated().compactMap { place, word in
      word.source.map { WordLink(source: $0, target: place) }
    }
  }

  /// Ordered by source, then by target.
  static func text(of words: [Translation.Word]) -> String {
    links(of: words).sorted { ($0.source, $0.target) < ($1.source, $1.target) }
      .map { "\($0.source)-\($0.target)" }.joined(separator: " ")
  }
}
