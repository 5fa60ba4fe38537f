/// A line of a file of words and tags.
enum TaggedLine: Equatable {
  /// A word with its tag, neither with a space in it.
  case token(word: String, tag: String)
  /// The end of a sentence.
  case blank
  /// What the file calls the sentence, in a comment of CoNLL-U.
  case sentenceName(String)
  /// What is no word: a comment, a range of words, a word that is not written.
  case other
}

/// Where word and tag stand in a line.
struct TaggedLineParser {
  let isCoNLLU: Bool
  /// Counted from 0.
  let wordColumn: Int
  /// Counted from 0; nil is the last.
  let tagColumn: Int?

  private static let documentStart = "-DOCSTART-"
  private static let sentenceName = "# sent_id"

  /// - Throws: `Damage` if a column is missing or empty.
  func parse(_ line: String) throws -> TaggedLine {
    if line.isBlank { return .blank }
    // A word # of a table has columns behind it.
    if isCoNLLU, line.hasPrefix("#") { return Self.comment(line) }
    let columns = Self.columns(of: line)
    if isCoNLLU {
      // 1-2 is a range of words, 1.1 a word that is not written.
      guard columns[0].utf8.allSatisfy({ $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: ".") })
      else { return .other }
    } else if columns[0] == Self.documentStart {
      return .blank
    }
    let tagColumn = self.tagColumn ?? max(columns.count - 1, 1)
    let last = max(wordColumn, tagColumn)
    guard last < columns.count else {
      throw Damage.missingTag(number: last + 1, found: columns.count)
    }
    for column in [wordColumn, tagColumn] where String(columns[column]).isBlank {
      throw Damage.emptyColumn(number: column + 1)
    }
    return .token(word: columns[wordColumn].asOneWord, tag: columns[tagColumn].asOneWord)
  }

  /// Columns stand between tabs, or else between spaces.
  private static func columns(of line: String) -> [Substring] {
    // Not by Character: a word may begin with a combining mark.
    let bytes = line.utf8
    let tab = UInt8(ascii: "\t")
    return bytes.contains(tab)
      ? bytes.split(separator: tab, omittingEmptySubsequences: false).map(Substring.init)
      : bytes.split(separator: UInt8(ascii: " ")).map(Substring.init)
  }

  private static func comment(_ line: String) -> TaggedLine {
    guard line.hasPrefix(sentenceName), let sign = line.firstIndex(of: "=") else { return .other }
    let name = line[line.index(after: sign)...].drop { $0 == " " }
    return .sentenceName(String(name))
  }
}
