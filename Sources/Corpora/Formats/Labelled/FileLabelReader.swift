/// Reads lines of text whose label is the name of their file without its extension.
struct FileLabelReader: CorpusReader {
  private let lines: LineReader
  private let files: [String]
  private let label: String
  private let isLabelSource: Bool

  /// - Parameters:
  ///   - path: a file; standard input has no name that could be a label.
  ///   - task: `generate` leads from the label to the text, all others the other way.
  /// - Throws: `CorpusError` if it cannot be opened.
  init(path: String, task: Task) throws {
    lines = try LineReader(path: path)
    files = [lines.name]
    label = CorpusFormat.name(of: path)
    isLabelSource = task == .generate
  }

  var skipped: SkipCounts { [:] }
  var bytesRead: Int { lines.bytesRead }

  /// The next unit, or nil after the last line.
  ///
  /// - Throws: `CorpusError` if a line is not UTF-8, and if the file has no line at all.
  mutating func nextUnit() throws -> TranslationUnit? {
    guard let line = try lines.next() else {
      guard lines.line > 0 else { throw CorpusError.empty(file: lines.name) }
      return nil
    }
    let pair = SentencePair(source: line, target: label)
    return TranslationUnit(
      pair: isLabelSource ? pair.reversed : pair, origin: Origin(files: files, line: lines.line))
  }
}
