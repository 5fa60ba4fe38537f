/// Texts in which everything meets that word boundaries and normal forms have rules for; the same every time.
struct RandomText {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  /// Letters, marks, digits, punctuation and symbols of many scripts.
  private static let ranges: [ClosedRange<UInt32>] = [
    0...0x7F, 0x80...0x24F, 0x300...0x36F, 0x370...0x4FF, 0x590...0x6FF, 0x900...0xE7F,
    0x1000...0x109F, 0x1100...0x11FF, 0x1780...0x17FF, 0x2000...0x206F, 0x2581...0x2581,
    0x3000...0x30FF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0xFB00...0xFFFD, 0x1F300...0x1FAFF,
    0xE0000...0xE007F,
  ]

  /// What the rules of UAX #29 name: all white space, line ends, joiners, marks, regional indicators, emoji and
  /// their modifiers, quotes, and what stands inside words and numbers.
  private static let special: [Unicode.Scalar] = [
    "\u{9}", "\n", "\u{B}", "\u{C}", "\r", "\u{85}", "\u{A0}", "\u{1680}", "\u{180E}", "\u{2000}",
    "\u{2001}", "\u{2002}", "\u{2003}", "\u{2004}", "\u{2005}", "\u{2006}", "\u{2007}", "\u{2008}",
    "\u{2009}", "\u{200A}", "\u{200B}", "\u{2028}", "\u{2029}", "\u{202F}", "\u{205F}", "\u{3000}",
    "\u{FEFF}", "\u{AD}", "\u{200C}", "\u{200D}", "\u{200E}", "\u{200F}", "\u{2060}", "\u{301}",
    "\u{5B0}", "\u{FE0F}", "\u{1F1E6}", "\u{1F1FF}", "\u{1F468}", "\u{1F33E}", "\u{1F3FD}",
    "\u{2764}", "א", "'", "\"", ".", ",", ":", ";", "_", "-", "\u{2019}", "\u{B7}", "a", "Z", "ß",
    "1", "٢", "ア", "か", "我", "ข", "า", "က", "ក",
  ]

  /// Up to 24 characters, many of them spaces.
  mutating func next() -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<random(25) {
      switch random(8) {
      case 0..<3: text.append(" ")
      case 3..<6: text.append(Self.special[random(Self.special.count)])
      default:
        let range = Self.ranges[random(Self.ranges.count)]
        let value = range.lowerBound + UInt32(random(range.count))
        if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      }
    }
    return String(text)
  }

  /// A number below `bound`, by Knuth's congruential generator.
  private mutating func random(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }
}
