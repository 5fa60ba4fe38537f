/// How much longer one side of a pair is than the other: in words or in bytes of UTF-8, whichever differ less.
///
/// Words alone are unfair to languages that put many parts into one, such as Korean and Finnish, and bytes to those whose
/// letters take three of them, such as Thai; hardly a good pair is odd in both. Something is added to both sides, because
/// among short sentences a multiple of the length is nothing odd: *Goodbye.* may be four words elsewhere, but forty words
/// are not ten.
struct LengthRatio {
  /// From 1, for sides of the same length.
  let value: Double

  /// The greatest ratio that passes when nothing else is asked for.
  static let usual = 3.0
  /// Four words, and as many bytes as four short ones have.
  private static let added = (words: 4, bytes: 16)

  /// - Parameters:
  ///   - source: the source sentence.
  ///   - sourceWords: the number of its words.
  ///   - target: the target sentence.
  ///   - targetWords: the number of its words.
  init(source: String, sourceWords: Int, target: String, targetWords: Int) {
    value = min(
      Self.ratio(sourceWords, targetWords, adding: Self.added.words),
      Self.ratio(source.utf8.count, target.utf8.count, adding: Self.added.bytes))
  }

  private static func ratio(_ one: Int, _ other: Int, adding added: Int) -> Double {
    Double(max(one, other) + added) / Double(min(one, other) + added)
  }
}
