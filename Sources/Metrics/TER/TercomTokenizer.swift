/// How Tercom, and sacreBLEU after it, cuts a line into words: at white space, and by rules that can be asked for.
struct TercomTokenizer {
  let normalized: Bool
  let withoutPunctuation: Bool
  let asianSupport: Bool

  /// The words of a line in UTF-8.
  func words(of line: [UInt8]) -> [ArraySlice<UInt8>] {
    var text = line
    if normalized {
      text = Self.normalized(Array(WhiteSpace.trimmingEnd(of: text)))
      if asianSupport { text = Spacing.around(Self.standsAlone, in: text[...]) }
    }
    if withoutPunctuation {
      text.removeAll(where: Self.isPunctuation)
      if asianSupport { text = Self.removingAsianSigns(text) }
    }
    return WhiteSpace.split(text)
  }

  private static func normalized(_ line: [UInt8]) -> [UInt8] {
    var text = line
    // The original means a hyphen at the end of a line, and looks for one at the start of the next.
    text.replace(Array("\n-".utf8), with: [])
    text.replace([UInt8(ascii: "\n")], with: [blank])
    Entities.replace(in: &text)
    text = PunctuationRules.separatingSigns([blank] + text + [blank])
    text.replace(Array("'s ".utf8), with: Array(" 's ".utf8))
    return PunctuationRules.separatingPoints(text)
  }

  private static let blank = UInt8(ascii: " ")

  private static func isPunctuation(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "?"), UInt8(ascii: ":"),
      UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "\""), UInt8(ascii: "("),
      UInt8(ascii: ")"):
      true
    default: false
    }
  }

  /// Signs of Chinese and Japanese text; those of full width as far as the original knows them.
  private static func isAsianSign(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x3001, 0x3002, 0x3008...0x3011, 0x3014...0x301F, 0x30FB, 0xFF61...0xFF65: true
    case 0xFF01, 0xFF02, 0xFF08, 0xFF09, 0xFF0C, 0xFF0E, 0xFF1A, 0xFF1B, 0xFF1F: true
    default: false
    }
  }

  /// Ideographs, their parts and compatibility forms, and signs. The original's rules for kana never match, since they
  /// look for them at the very start of a line, where normalisation has put a blank.
  private static func standsAlone(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x2E80...0x2EFF, 0x31C0...0x31EF, 0x3200...0x4DBF, 0x4E00...0x9FFF: true
    case 0xF900...0xFAFF, 0xFE30...0xFE4F: true
    default: isAsianSign(scalar)
    }
  }

  private static func removingAsianSigns(_ text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    while start < text.count {
      let end = min(start + UTF8Scalar.length(startingWith: text[start]), text.count)
      if !isAsianSign(UTF8Scalar.value(in: text[start..<end])) { result += text[start..<end] }
      start = end
    }
    return result
  }
}
