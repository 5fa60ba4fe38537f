/// Text as it stands between gettext's quotes.
enum POEscapes {
  /// With the escapes of C for quotes, backslashes and controls.
  static func escaped(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != backslash }
    if isPlain { return text }
    var result = String.UnicodeScalarView()
    for character in text.unicodeScalars {
      switch character {
      case "\"", "\\": result.append(contentsOf: ["\\", character])
      case "\n": result.append(contentsOf: "\\n".unicodeScalars)
      case "\t": result.append(contentsOf: "\\t".unicodeScalars)
      case "\r": result.append(contentsOf: "\\r".unicodeScalars)
      case _ where character.value < 0x20:
        // Always three digits, so that a digit behind it does not join in.
        let digits = String(character.value, radix: 8)
        let zeros = String(repeating: "0", count: 3 - digits.count)
        result.append(contentsOf: "\\\(zeros)\(digits)".unicodeScalars)
      default: result.append(character)
      }
    }
    return String(result)
  }

  private static let backslash = UInt8(ascii: "\\")
}
