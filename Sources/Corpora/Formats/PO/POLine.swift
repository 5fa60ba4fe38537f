/// One line of a gettext catalogue.
enum POLine: Equatable {
  case blank
  case comment(CommentKind, String)
  case keyword(Keyword, String)
  /// More of the text of the line before.
  case continuation(String)
  /// A line of a message that the program no longer uses.
  indirect case obsolete(POLine)

  enum CommentKind: Equatable {
    /// Written by a translator, or extracted from the program.
    case text
    case flags
    /// Where the message is used, or what it was before.
    case other
  }

  enum Keyword: Equatable {
    case context, source, plural
    /// `msgstr` is the first.
    case translation(Int)
  }

  /// - Throws: `Damage` if gettext would not have written it.
  init(_ line: String) throws {
    // Bytes, for a combining character behind a quote would make one character of both.
    let bytes = line.utf8.drop(while: Self.isSpace)
    switch bytes.first {
    case nil: self = .blank
    case UInt8(ascii: "#"): self = try Self.comment(bytes.dropFirst())
    case UInt8(ascii: "\""): self = .continuation(try POText.unquoted(bytes))
    default: self = try Self.keyword(bytes)
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { [0x20, 0x09, 0x0D].contains(byte) }

  private static func comment(_ bytes: Substring.UTF8View) throws -> POLine {
    let rest = { String(Substring(bytes.dropFirst().drop(while: isSpace))) }
    switch bytes.first {
    case UInt8(ascii: "~"):
      let line = rest()
      return .obsolete(line.utf8.first == UInt8(ascii: "|") ? .blank : try POLine(line))
    case UInt8(ascii: ","): return .comment(.flags, rest())
    case UInt8(ascii: ":"), UInt8(ascii: "|"): return .comment(.other, rest())
    case UInt8(ascii: "."): return .comment(.text, rest())
    default: return .comment(.text, String(Substring(bytes.drop(while: isSpace))))
    }
  }

  private static func keyword(_ bytes: Substring.UTF8View) throws -> POLine {
    let name = bytes.prefix { !isSpace($0) && $0 != UInt8(ascii: "\"") }
    let rest = bytes[name.endIndex...].drop(while: isSpace)
    guard let keyword = Keyword(String(Substring(name))) else {
      throw Damage.notPO(reason: "\(Substring(name)) is none of gettext's keywords")
    }
    guard rest.first == UInt8(ascii: "\"") else {
      throw Damage.notPO(reason: "expected text in quotes behind \(Substring(name))")
    }
    return .keyword(keyword, try POText.unquoted(rest))
  }
}

extension POLine.Keyword {
  fileprivate init?(_ name: String) {
    switch name {
    case "msgctxt": self = .context
    case "msgid": self = .source
    case "msgid_plural": self = .plural
    case "msgstr": self = .translation(0)
    default:
      guard name.hasPrefix("msgstr["), name.hasSuffix("]"),
        let number = Int(name.dropFirst(7).dropLast()), number >= 0
      else { return nil }
      self = .translation(number)
    }
  }
}
