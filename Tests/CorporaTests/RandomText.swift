import Corpora

/// Random text of all of Unicode, rich in what readers stumble over.
struct RandomText {
  private var random: SplitMix64

  /// Separators, marks and controls; combining marks, emoji and right-to-left text.
  private static let nasty: [Unicode.Scalar] = [
    "\0", "\r", "\n", "\t", "\"", "\\", ",", ";", "|", "&", "<", ">", "'", "#", "~", "%", " ",
    "\u{1}", "\u{7F}", "\u{85}", "\u{A0}", "\u{AD}", "\u{301}", "\u{200B}", "\u{200D}",
    "\u{200E}", "\u{202E}", "\u{2028}", "\u{2029}", "\u{2066}", "\u{3000}", "\u{FE0F}",
    "\u{FEFF}", "\u{FFFD}", "\u{FFFE}", "\u{1F469}", "\u{10FFFF}", "ا", "ไ",
    "नि".unicodeScalars.first ?? "n",
  ]

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  /// A text that is not blank, of scalars for which `isAllowed` holds.
  mutating func next(where isAllowed: (Unicode.Scalar) -> Bool) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<random.next(below: 20) { text.append(scalar(where: isAllowed)) }
    text.append("x")
    for _ in 0..<random.next(below: 20) { text.append(scalar(where: isAllowed)) }
    return String(text)
  }

  private mutating func scalar(where isAllowed: (Unicode.Scalar) -> Bool) -> Unicode.Scalar {
    while true {
      let scalar: Unicode.Scalar? =
        switch random.next(below: 4) {
        case 0: Self.nasty[Int(random.next(below: UInt64(Self.nasty.count)))]
        case 1: Unicode.Scalar(UInt32(0x20 + random.next(below: 0x60)))
        case 2: Unicode.Scalar(UInt32(random.next(below: 0x1_0000)))
        default: Unicode.Scalar(UInt32(random.next(below: 0x11_0000)))
        }
      if let scalar, isAllowed(scalar) { return scalar }
    }
  }
}

/// Equal byte for byte; `==` takes composed and decomposed text for the same.
func areIdentical(_ one: [SentencePair], _ other: [SentencePair]) -> Bool {
  one.count == other.count
    && zip(one, other).allSatisfy {
      Array($0.source.utf8) == Array($1.source.utf8)
        && Array($0.target.utf8) == Array($1.target.utf8)
    }
}
