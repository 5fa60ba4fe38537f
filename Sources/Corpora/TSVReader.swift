/// Reads lines of the form source⇥target, with any number of further columns that are ignored.
public struct TSVReader: SentencePairSource {
  private let lines: LineReader

  /// Opens the file at `path`; `-` is standard input.
  ///
  /// - Throws: `CorpusError` if it cannot be opened.
  public init(path: String) throws {
    lines = try LineReader(path: path)
  }

  /// The next pair, or nil after the last line; a blank line is a pair of empty sentences.
  ///
  /// - Throws: `CorpusError` if a line is not UTF-8 or has fewer than two columns, and if the file
  ///   has no line at all.
  public mutating func next() throws -> SentencePair? {
    guard let line = try lines.next() else {
      guard lines.line > 0 else { throw CorpusError.empty(file: lines.name) }
      return nil
    }
    let bytes = line.utf8
    guard let tab = bytes.firstIndex(of: tabulator) else {
      guard line.isBlank else {
        throw CorpusError.missingColumn(file: lines.name, line: lines.line)
      }
      return SentencePair(source: "", target: "")
    }
    let rest = bytes[bytes.index(after: tab)...]
    let end = rest.firstIndex(of: tabulator) ?? rest.endIndex
    return SentencePair(
      source: String(line[..<tab]), target: String(line[rest.startIndex..<end]))
  }
}

private let tabulator = UInt8(ascii: "\t")
