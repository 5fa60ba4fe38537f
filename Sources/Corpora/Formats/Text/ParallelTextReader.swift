/// Reads two files whose lines with the same number are translations of each other.
public struct ParallelTextReader: CorpusReader {
  private let source: LineReader
  private let target: LineReader
  private let files: [String]

  /// Opens both files; `-` is standard input.
  ///
  /// - Throws: `CorpusError` if one of them cannot be opened.
  public init(source: String, target: String) throws {
    self.source = try LineReader(path: source)
    self.target = try LineReader(path: target)
    files = [self.source.name, self.target.name]
  }

  public var skipped: SkipCounts { [:] }
  public var bytesRead: Int { source.bytesRead + target.bytesRead }

  /// The next unit, or nil after the last line of both files.
  ///
  /// - Throws: `CorpusError` if a line is not UTF-8, if the files have different numbers of lines
  ///   (both numbers are told) or none at all.
  public mutating func nextUnit() throws -> TranslationUnit? {
    // Both files go on by a line even if one of them is damaged there.
    let sides = (Result { try source.next() }, Result { try target.next() })
    switch (try sides.0.get(), try sides.1.get()) {
    case (let source?, let target?):
      return TranslationUnit(
        pair: SentencePair(source: source, target: target),
        origin: Origin(files: files, line: self.source.line))
    case (nil, nil):
      guard source.line > 0 else { throw CorpusError.empty(file: source.name) }
      return nil
    case (nil, _), (_, nil):
      throw CorpusError.unequalLength(
        source: source.name, sourceLines: try source.countAllLines(),
        target: target.name, targetLines: try target.countAllLines())
    }
  }
}
