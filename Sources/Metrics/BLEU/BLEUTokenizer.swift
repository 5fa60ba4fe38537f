extension BLEU {
  /// How a line is cut into the words that BLEU counts; the raw values are sacreBLEU's names.
  public enum Tokenizer: String, Codable, CaseIterable, Sendable {
    /// The rules of NIST's mteval-v13a: signs apart, but not inside numbers.
    case thirteenA = "13a"
    /// The rules of mteval-v14: signs and symbols of all scripts apart, but signs not inside numbers.
    case international = "intl"
    /// Every Chinese character by itself, the rest by the same rules.
    case chinese = "zh"
    /// Every Unicode scalar by itself.
    case character = "char"
    /// At white space only, for text that is tokenised already.
    case none

    /// The words of a line in UTF-8.
    func words(of line: [UInt8]) -> [ArraySlice<UInt8>] {
      let line = WhiteSpace.trimmingEnd(of: line)
      return switch self {
      case .thirteenA:
        // The blanks around let the rules see a sign at either end as one between blanks.
        WhiteSpace.split(
          PunctuationRules.apply(
            to: [UInt8(ascii: " ")] + Self.unescaped(line) + [UInt8(ascii: " ")])
        )
      case .international:
        InternationalRules.words(of: line)
      case .chinese:
        WhiteSpace.split(
          PunctuationRules.apply(
            to: Spacing.around(ChineseCharacters.contains, in: WhiteSpace.trimmingStart(of: line))))
      case .character:
        WhiteSpace.split(line).flatMap(Self.scalars)
      case .none:
        WhiteSpace.split(line[...])
      }
    }

    private static func scalars(of word: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
      var scalars: [ArraySlice<UInt8>] = []
      var start = word.startIndex
      while start < word.endIndex {
        let end = min(start + UTF8Scalar.length(startingWith: word[start]), word.endIndex)
        scalars.append(word[start..<end])
        start = end
      }
      return scalars
    }

    /// Joins what was hyphenated at a line's end and replaces the four entities that mteval knows, in its order.
    private static func unescaped(_ line: ArraySlice<UInt8>) -> [UInt8] {
      guard
        line.contains(where: {
          $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<")
            || $0 == UInt8(ascii: "\n")
        })
      else { return Array(line) }
      var text = Array(line)
      text.replace(Array("<skipped>".utf8), with: [])
      text.replace(Array("-\n".utf8), with: [])
      text.replace([UInt8(ascii: "\n")], with: [UInt8(ascii: " ")])
      Entities.replace(in: &text)
      return text
    }
  }
}
