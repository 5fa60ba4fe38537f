/// A side has a control character, a separator of lines or paragraphs, or what stands for damaged text (U+FFFD).
///
/// A tab passes, and so do the marks that Arabic, Persian and Indic scripts and emoji need: joiners, non-joiners and
/// marks of direction.
struct ControlCharacters: PairRule {
  func takes(_ pair: ExaminedPair) -> Bool {
    [pair.source, pair.target].contains { $0.unicodeScalars.contains(where: Self.isControl) }
  }

  private static func isControl(_ character: Unicode.Scalar) -> Bool {
    switch character.value {
    case 0x09: false
    case 0...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFFFD, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
