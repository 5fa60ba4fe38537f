import Foundation

/// A line of ABC notation (<https://abcnotation.com/wiki/abc:standard:v2.1>).
enum ABCLine: Equatable {
  /// Where tunes end.
  case blank
  /// `X:1`, `K:D`: a letter and what stands behind it.
  case field(Character, String)
  /// Notes; `continues` if the next line goes on without a break.
  case music(String, continues: Bool)
  /// Nothing but a comment.
  case comment

  init(_ line: String) {
    if line.isBlank {
      self = .blank
      return
    }
    let text = Self.trimmed(Self.withoutComment(line))
    guard !text.isEmpty else {
      self = .comment
      return
    }
    if let field = Self.field(text) {
      self = field
      return
    }
    let continues = text.utf8.last == UInt8(ascii: "\\")
    self = .music(
      Self.trimmed(continues ? text.dropLast() : text[...]), continues: continues)
  }

  /// `d:|` is a note before a repeat sign and no field.
  private static func field(_ text: String) -> ABCLine? {
    let start = Array(text.prefix(3))
    // +: goes on with what the field before it says.
    guard start.count >= 2, start[1] == ":",
      start[0] == "+" || start[0].isASCII && start[0].isLetter,
      start.count == 2 || (start[2] != "|" && start[2] != ":")
    else { return nil }
    return .field(start[0], trimmed(text.dropFirst(2)))
  }

  /// A comment begins at `%`, but not inside the quotes of a chord symbol.
  private static func withoutComment(_ line: String) -> Substring {
    var isQuoted = false
    for index in line.utf8.indices {
      switch line.utf8[index] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: "%") where !isQuoted: return line[..<index]
      default: break
      }
    }
    return line[...]
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    text.trimmingCharacters(in: .whitespaces)
  }
}
