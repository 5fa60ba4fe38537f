/// The rules of mteval-v13a that set signs apart, in their order, on UTF-8.
///
/// The original is four regular expressions. All signs are ASCII, so the bytes of other scripts pass through.
enum PunctuationRules {
  /// Puts blanks beside the signs of a line.
  static func apply(to line: [UInt8]) -> [UInt8] {
    separatingPoints(separatingSigns(line))
  }

  /// A point or comma stands apart unless after a digit, then unless before one; a hyphen after a digit.
  static func separatingPoints(_ text: [UInt8]) -> [UInt8] {
    guard text.contains(where: { isPoint($0) || $0 == hyphen }) else { return text }
    var text = text
    text = Spacing.aroundSecond(of: { !isDigit($0) }, isPoint, in: text, blank: blank)
    text = Spacing.aroundFirst(of: isPoint, { !isDigit($0) }, in: text, blank: blank)
    return Spacing.aroundSecond(of: isDigit, { $0 == hyphen }, in: text, blank: blank)
  }

  /// Signs but points, commas, hyphens and apostrophes stand apart.
  static func separatingSigns(_ line: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(2 * line.count)
    for byte in line {
      if isSign(byte) {
        result.append(blank)
        result.append(byte)
        result.append(blank)
      } else {
        result.append(byte)
      }
    }
    return result
  }

  private static let blank = UInt8(ascii: " ")
  private static let hyphen = UInt8(ascii: "-")

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func isPoint(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
  }

  /// All ASCII punctuation but `' , - .`
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x21...0x26, 0x28...0x2B, 0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
}
