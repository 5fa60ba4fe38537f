/// Writes CSV (RFC 4180): source,target and no line of names; fields are quoted where they must be.
public struct CSVWriter: CorpusWriter {
  private let output: TextOutput

  public init(output: TextOutput) { self.output = output }

  public mutating func write(_ pair: SentencePair) throws {
    try output.write(CSVRecord([pair.source, pair.target]).text)
  }

  public mutating func finish() throws { try output.finish() }
}
