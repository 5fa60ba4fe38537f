/// Text as XML 1.0 writes it.
enum XMLText {
  /// Escapes what has a meaning of its own, and what a parser would change: ends of lines and white space.
  ///
  /// - Returns: nil if a character is none of XML's; `firstForbidden` tells which.
  static func escaped(_ text: String) -> String? {
    // Nearly every sentence goes as it is.
    let isPlain = text.utf8.allSatisfy { $0 >= 0x20 && $0 < 0xEF && !"&<>\"".utf8.contains($0) }
    if isPlain { return text }
    var result = String.UnicodeScalarView()
    for character in text.unicodeScalars {
      switch character {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n", "\r": result.append(contentsOf: "&#\(character.value);".unicodeScalars)
      case _ where isForbidden(character): return nil
      default: result.append(character)
      }
    }
    return String(result)
  }

  static func firstForbidden(in text: String) -> Unicode.Scalar? {
    text.unicodeScalars.first(where: isForbidden)
  }

  /// Whether a reader may change the white space of a text unless it is told to preserve it.
  static func hasFragileSpace(_ text: String) -> Bool {
    let spaces: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
    guard let first = text.utf8.first, let last = text.utf8.last else { return false }
    if spaces.contains(first) || spaces.contains(last) { return true }
    return zip(text.utf8, text.utf8.dropFirst()).contains { one, next in
      spaces.dropFirst().contains(one) || (one == 0x20 && next == 0x20)
    }
  }

  /// Controls and what is no character (XML 1.0, production 2).
  private static func isForbidden(_ character: Unicode.Scalar) -> Bool {
    switch character.value {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}

extension SentencePair {
  /// Both sides as XML writes them.
  ///
  /// - Throws: `CorpusWritingError` if a character is none of XML's.
  func xml(in format: CorpusFormat) throws -> (source: String, target: String) {
    if let source = XMLText.escaped(source), let target = XMLText.escaped(target) {
      return (source, target)
    }
    let character = XMLText.firstForbidden(in: source) ?? XMLText.firstForbidden(in: target)
    throw CorpusWritingError.unrepresentable(
      format: format, character: character ?? "\u{FFFD}", self)
  }
}
