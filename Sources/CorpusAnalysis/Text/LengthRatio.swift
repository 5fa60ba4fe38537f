/// How much longer one side of a pair is than the other, in words.
///
/// Some words are added to both sides, because among short sentences a multiple of the length is nothing odd: *Goodbye.*
/// may be four words elsewhere, but forty words are not ten.
struct LengthRatio: Comparable {
  /// From 1, for sides of the same length.
  let value: Double

  /// The greatest ratio that passes when nothing else is asked for.
  static let usual = 3.0
  private static let addedWords = 4

  init(_ one: Int, _ other: Int) {
    value = Double(max(one, other) + Self.addedWords) / Double(min(one, other) + Self.addedWords)
  }

  static func < (one: LengthRatio, other: LengthRatio) -> Bool { one.value < other.value }
}
