/// Writes sentence pairs in one format, one after another, so that reading gives the same pairs back.
public protocol CorpusWriter {
  /// Writes one more pair.
  ///
  /// - Throws: `CorpusWritingError` if the format cannot hold the pair; `OutputError` if writing fails.
  mutating func write(_ pair: SentencePair) throws

  /// Writes what stands behind the last pair, and puts the file in its place.
  ///
  /// - Throws: `OutputError` if writing fails.
  mutating func finish() throws
}
