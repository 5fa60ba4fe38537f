/// Writes lines of the form source⇥target.
public struct TSVWriter: CorpusWriter {
  private let output: TextOutput

  public init(output: TextOutput) { self.output = output }

  /// - Throws: `CorpusWritingError` if a side has a tab or a line feed, or the target ends with a carriage return.
  public mutating func write(_ pair: SentencePair) throws {
    let line = "\(pair.source)\t\(pair.target)"
    let hasTab = [pair.source, pair.target].contains { $0.utf8.contains(UInt8(ascii: "\t")) }
    if let character = hasTab ? "\t" : LineEnd.firstConflict(in: line) {
      throw CorpusWritingError.unrepresentable(format: .tsv, character: character, pair)
    }
    try output.writeLine(line)
  }

  public mutating func finish() throws { try output.finish() }
}
