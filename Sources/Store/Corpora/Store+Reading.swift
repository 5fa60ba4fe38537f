import Corpora
import GRDB

extension Store {
  /// Hands the pairs of a corpus to `body`, one at a time and in the corpus's own direction: split by
  /// split, each in the order of its import. Removed pairs are left out.
  ///
  /// All of them come from one state of the database, whatever others write meanwhile; `body` must not
  /// use this store.
  ///
  /// - Parameters:
  ///   - corpus: the corpus.
  ///   - splits: the splits to read, in the order in which they are wanted.
  ///   - body: what to do with each pair.
  /// - Throws: `StoreError`, and what `body` throws.
  public func forEachPair(
    of corpus: CorpusRecord, in splits: [Split], _ body: (PlacedPair) throws -> Void
  ) throws {
    try read { database in
      for split in splits {
        try Self.forEachPair(of: corpus.id, in: split, database: database, body)
      }
    }
  }

  static func forEachPair(
    of corpusID: Int64, in split: Split, database: Database, _ body: (PlacedPair) throws -> Void
  ) throws {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT number, source, target FROM sentence_pair
        WHERE corpus_id = ? AND split = ? AND removed_by IS NULL ORDER BY number
        """,
      arguments: [corpusID, split.rawValue])
    while let row = try rows.next() {
      let (source, target): (BytewiseText, BytewiseText) = (row[1], row[2])
      let pair = SentencePair(source: source.text, target: target.text)
      try body(PlacedPair(split: split, number: row[0], pair: pair))
    }
  }
}
