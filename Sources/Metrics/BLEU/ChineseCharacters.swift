/// What sacreBLEU's `zh` tokenizer takes for a Chinese character.
enum ChineseCharacters {
  static func contains(_ scalar: UInt32) -> Bool {
    switch scalar {
    // sacreBLEU means 20000–2A6D6 (extension B) and writes "\u20000"–"\u2a6d6", which Python reads as
    // strings of two characters. What counts in every published score is this range: typographic signs
    // and symbols stand apart, and extension B does not.
    case 0x2001...0x2A6D: true
    // Radicals and structure.
    case 0x2E80...0x2EFF, 0x2F00...0x2FDF, 0x2FF0...0x2FFF: true
    // Signs, phonetic symbols, strokes, enclosed characters, units.
    case 0x3000...0x303F, 0x3100...0x312F, 0x31A0...0x31BF, 0x31C0...0x31EF, 0x3200...0x33FF: true
    // Ideographs.
    case 0x3400...0x4DB5, 0x4E00...0x9FBB: true
    // Compatibility ideographs.
    case 0xF900...0xFA2D, 0xFA30...0xFA6A, 0xFA70...0xFAD9: true
    // Vertical and full-width forms.
    case 0xFE10...0xFE1F, 0xFE30...0xFE4F, 0xFF00...0xFFEF: true
    default: false
    }
  }
}
