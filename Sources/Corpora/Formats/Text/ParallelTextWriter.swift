/// Writes two files whose lines with the same number are translations of each other.
public struct ParallelTextWriter: CorpusWriter {
  private let source: TextOutput
  private let target: TextOutput

  public init(source: TextOutput, target: TextOutput) {
    self.source = source
    self.target = target
  }

  /// - Throws: `CorpusWritingError` if a side has a line feed, or ends with a carriage return, which belongs to the end
  ///   of a line.
  public mutating func write(_ pair: SentencePair) throws {
    for side in [pair.source, pair.target] {
      if let character = LineEnd.firstConflict(in: side) {
        throw CorpusWritingError.unrepresentable(format: .text, character: character, pair)
      }
    }
    try source.writeLine(pair.source)
    try target.writeLine(pair.target)
  }

  public mutating func finish() throws {
    // Neither file takes its place before both are whole.
    try source.complete()
    try target.complete()
    try source.finish()
    try target.finish()
  }
}
