extension BLEU {
  /// How a line is cut into the words that BLEU counts.
  public enum Tokenizer: String, Codable, CaseIterable, Sendable {
    /// mteval-v13a: punctuation apart, but not inside numbers.
    case thirteenA = "13a"
    /// Chinese characters one by one, the rest as 13a.
    case chinese = "zh"
    case character = "char"
    /// At white space.
    case none

    func tokenize(_ line: String) -> [Substring] {
      switch self {
      case .none: return words(line)
      case .character:
        return line.unicodeScalars.filter { !$0.properties.isWhitespace }.map {
          Substring($0.description)
        }
      case .thirteenA: return words(separatingPunctuation(" " + unescaped(line) + " "))
      case .chinese: return words(separatingPunctuation(separatingChinese(trimmed(line))))
      }
    }

    private func words(_ line: String) -> [Substring] {
      // Scalars, because a combining mark after a space would hide the space.
      line.unicodeScalars.split { $0.properties.isWhitespace }.map { Substring($0) }
    }

    private func unescaped(_ line: String) -> String {
      let joined = line.replacing("<skipped>", with: "").replacing("-\n", with: "")
        .replacing("\n", with: " ")
      guard joined.contains("&") else { return joined }
      return joined.replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
        .replacing("&lt;", with: "<").replacing("&gt;", with: ">")
    }

    private func trimmed(_ line: String) -> String {
      let start = line.unicodeScalars.drop { $0.properties.isWhitespace }
      let end = start.reversed().drop { $0.properties.isWhitespace }
      return String(String.UnicodeScalarView(end.reversed()))
    }

    private func separatingChinese(_ line: String) -> String {
      var result = String.UnicodeScalarView()
      for scalar in line.unicodeScalars {
        if Self.isChinese(scalar) {
          result.append(contentsOf: [" ", scalar, " "])
        } else {
          result.append(scalar)
        }
      }
      return String(result)
    }

    /// The rules of mteval-v13a, in their order: signs apart; full stop and comma apart unless after a digit,
    /// then unless before one; a dash after a digit apart.
    private func separatingPunctuation(_ line: String) -> String {
      var scalars: [Unicode.Scalar] = []
      for scalar in line.unicodeScalars {
        if Self.isSign(scalar) {
          scalars += [" ", scalar, " "]
        } else {
          scalars.append(scalar)
        }
      }
      scalars = Self.apart(scalars) { before, scalar, _ in
        (scalar == "." || scalar == ",") && !Self.isDigit(before) ? .consumingBefore : nil
      }
      scalars = Self.apart(scalars) { _, scalar, after in
        (scalar == "." || scalar == ",") && !Self.isDigit(after) ? .consumingAfter : nil
      }
      scalars = Self.apart(scalars) { before, scalar, _ in
        scalar == "-" && Self.isDigit(before) ? .consumingBefore : nil
      }
      var view = String.UnicodeScalarView()
      view.append(contentsOf: scalars)
      return String(view)
    }

    /// Which neighbour a match uses up, so that it cannot be part of the next match.
    private enum Match { case consumingBefore, consumingAfter }

    private static func apart(
      _ scalars: [Unicode.Scalar],
      _ rule: (Unicode.Scalar, Unicode.Scalar, Unicode.Scalar) -> Match?
    ) -> [Unicode.Scalar] {
      var result: [Unicode.Scalar] = []
      var index = 0
      while index < scalars.count {
        let scalar = scalars[index]
        let next = index + 1 < scalars.count ? scalars[index + 1] : " "
        // Two-scalar windows, as the regular expressions see them: [before, scalar] or [scalar, after].
        if index + 1 < scalars.count, rule(scalar, next, " ") == .consumingBefore {
          result += [scalar, " ", next, " "]
          index += 2
        } else if index + 1 < scalars.count, rule(" ", scalar, next) == .consumingAfter {
          result += [" ", scalar, " ", next]
          index += 2
        } else {
          result.append(scalar)
          index += 1
        }
      }
      return result
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    /// `{-~[-` -&(-+:-@/` of the original: ASCII signs but for ' , - .
    private static func isSign(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x7B...0x7E, 0x5B...0x60, 0x20...0x26, 0x28...0x2B, 0x3A...0x40, 0x2F:
        scalar != " "
      default: false
      }
    }

    /// The ranges that sacreBLEU's zh tokenizer takes for Chinese.
    private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
      switch scalar.value {
      case 0x3400...0x4DB5, 0x4E00...0x9FBB, 0xF900...0xFA2D, 0xFA30...0xFA6A, 0xFA70...0xFAD9,
        0xFF00...0xFFEF, 0x2E80...0x2FDF, 0x2FF0...0x303F, 0x3100...0x312F, 0x31A0...0x31BF,
        0x31C0...0x31EF, 0x3200...0x33FF, 0xFE10...0xFE1F, 0xFE30...0xFE4F:
        true
      // Two ranges of the original are written with five hexadecimal digits where four are read: what it takes
      // for Chinese there is this, general punctuation and currency signs included.
      case 0x2001...0x2A6D: true
      default: false
      }
    }
  }
}
