/// Reads lines of a label, a space and a text.
struct LabelledLineReader: CorpusReader {
  private let lines: LineReader
  private let files: [String]

  init(_ lines: LineReader) {
    self.lines = lines
    files = [lines.name]
  }

  var skipped: SkipCounts { [:] }
  var bytesRead: Int { lines.bytesRead }

  /// The next unit, or nil after the last line; a blank line is a pair of empty sentences.
  ///
  /// - Throws: `CorpusError` if a line is not UTF-8 or has no space, and if the file has no line at all.
  mutating func nextUnit() throws -> TranslationUnit? {
    guard let line = try lines.next() else {
      guard lines.line > 0 else { throw CorpusError.empty(file: lines.name) }
      return nil
    }
    let origin = Origin(files: files, line: lines.line)
    guard !line.isBlank else {
      return TranslationUnit(pair: SentencePair(source: "", target: ""), origin: origin)
    }
    guard let space = line.utf8.firstIndex(of: UInt8(ascii: " ")) else {
      throw CorpusError.damaged(file: lines.name, line: lines.line, .missingText)
    }
    let text = line[line.utf8.index(after: space)...]
    return TranslationUnit(
      pair: SentencePair(source: String(text), target: String(line[..<space])), origin: origin)
  }
}
