import Text

/// Text as a person types it, in normal form C.
///
/// ICU writes for the screen: it puts marks of direction into Arabic and Hebrew, places to break a line into Thai
/// and German, and spaces of several widths between numbers and units. Here the marks and break opportunities are
/// dropped, and every run of spaces is one plain space.
package struct PlainText {
  package let text: String

  /// Nil if there is nothing to see.
  package init?(_ text: String?) {
    guard let text else { return nil }
    var plain = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !Self.isInvisible(scalar) {
      if !scalar.properties.isWhitespace {
        plain.append(scalar)
      } else if let last = plain.last, last != " " {
        plain.append(" ")
      }
    }
    if plain.last == " " { plain.removeLast() }
    guard !plain.isEmpty else { return nil }
    self.text = Self.normalizer.normalize(String(plain))
  }

  /// Whether a language would have these words from root, the locale that all languages inherit from, and not of
  /// its own: all letters are those of root's text, or words in Latin letters from there stand among another script.
  package func isInherited(from root: PlainText) -> Bool {
    guard !letters.isEmpty else { return false }
    if letters == root.letters { return true }
    guard letters.contains(where: { !Self.isLatin($0) }) else { return false }
    return !latinWords.isDisjoint(with: root.latinWords)
  }

  private var letters: [Unicode.Scalar] {
    text.unicodeScalars.filter(\.properties.isAlphabetic)
  }

  private var latinWords: Set<String> {
    Set(text.unicodeScalars.split { !Self.isLatin($0) }.map(String.init))
  }

  /// Letters of Basic Latin, Latin-1 and Latin Extended, which is all that root uses.
  private static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x250 && scalar.properties.isAlphabetic
  }

  private static let normalizer = Normalizer(form: .nfc, foldsCase: false)

  /// Soft hyphen, zero-width space, word joiner, byte order mark, and marks, embeddings and isolates of direction.
  /// The joiners stay: they are spelling.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
