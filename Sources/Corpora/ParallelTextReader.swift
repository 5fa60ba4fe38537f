/// Reads two files whose lines with the same number are translations of each other.
public struct ParallelTextReader: SentencePairSource {
  private let source: LineReader
  private let target: LineReader

  /// Opens both files; `-` is standard input.
  ///
  /// - Throws: `CorpusError` if one of them cannot be opened.
  public init(source: String, target: String) throws {
    self.source = try LineReader(path: source)
    self.target = try LineReader(path: target)
  }

  /// The next pair, or nil after the last line of both files.
  ///
  /// - Throws: `CorpusError` if a line is not UTF-8, if the files have different numbers of lines
  ///   (both numbers are told) or none at all.
  public mutating func next() throws -> SentencePair? {
    switch (try source.next(), try target.next()) {
    case (let source?, let target?):
      return SentencePair(source: source, target: target)
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
