/// The rules of mteval-v13a that set signs apart, in their order, on UTF-8.
///
/// The original is four regular expressions. All signs are ASCII, so the bytes of other scripts pass through.
enum PunctuationRules {
  /// Puts blanks beside the signs of a line.
  static func apply(to line: [UInt8]) -> [UInt8] {
    var text = separatingSigns(line)
    guard text.contains(where: { isPoint($0) || $0 == hyphen }) else { return text }
    // A point or comma stands apart unless after a digit, then unless before one; a hyphen after a digit.
    text = rewritingPairs(in: text, first: { !isDigit($0) }, second: isPoint, blankFirst: false)
    text = rewritingPairs(in: text, first: isPoint, second: { !isDigit($0) }, blankFirst: true)
    return rewritingPairs(in: text, first: isDigit, second: { $0 == hyphen }, blankFirst: false)
  }

  private static func separatingSigns(_ line: [UInt8]) -> [UInt8] {
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

  /// Replaces each `first second` by `first␣second␣`, or by `␣first␣second`.
  ///
  /// Matches do not overlap: the second byte of one cannot be the first of the next, as in a substitution by
  /// regular expression. So the second of two commas is left for the rule that follows.
  private static func rewritingPairs(
    in text: [UInt8], first: (UInt8) -> Bool, second: (UInt8) -> Bool, blankFirst: Bool
  ) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(text.count + 16)
    var index = 0
    while index < text.count {
      if index + 1 < text.count, first(text[index]), second(text[index + 1]) {
        if blankFirst { result.append(blank) }
        result.append(text[index])
        result.append(blank)
        result.append(text[index + 1])
        if !blankFirst { result.append(blank) }
        index += 2
      } else {
        result.append(text[index])
        index += 1
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
