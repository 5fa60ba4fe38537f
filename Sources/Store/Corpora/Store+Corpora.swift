import Corpora
import GRDB

extension Store {
  /// The corpus with this name, or nil.
  public func corpus(named name: String) throws -> CorpusRecord? {
    try read { try Self.corpus(named: name, in: $0) }
  }

  /// The corpus with this name.
  ///
  /// - Throws: `StoreError` that names the stored corpora if there is none.
  public func existingCorpus(named name: String) throws -> CorpusRecord {
    guard let corpus = try corpus(named: name) else {
      throw StoreError.unknownCorpus(name: name, stored: try corpora().map(\.name))
    }
    return corpus
  }

  /// All corpora in the order of their names.
  public func corpora() throws -> [CorpusRecord] {
    try read { database in
      try Row.fetchAll(database, sql: "SELECT * FROM corpus WHERE deleted_at IS NULL ORDER BY name")
        .map { try Self.corpus($0, in: database) }
    }
  }

  /// The pairs of a split in the order of their import, leading from one language to the other; the
  /// first `limit` of them if there is one. Removed pairs are left out.
  ///
  /// - Throws: `StoreError` that names the stored languages if these are others.
  public func pairs(
    of corpus: CorpusRecord, split: Split, from source: String, to target: String,
    limit: Int? = nil
  ) throws -> [SentencePair] {
    let reversed = try corpus.isReversed(from: source, to: target)
    return try read { database in
      try Array(
        Self.pairs(of: corpus, split: split, reversed: reversed, limit: limit, in: database))
    }
  }

  /// Hands out the pairs of a split in the order of their import, one by one as the database reads them; `body` must
  /// not use the store.
  ///
  /// - Throws: `StoreError` that names the stored languages if these are others, and what `body` throws.
  public func forEachPair(
    of corpus: CorpusRecord, split: Split, from source: String, to target: String,
    _ body: (SentencePair) throws -> Void
  ) throws {
    let reversed = try corpus.isReversed(from: source, to: target)
    try read { database in
      let pairs = try Self.pairs(of: corpus, split: split, reversed: reversed, in: database)
      while let pair = try pairs.next() { try body(pair) }
    }
  }

  /// The pairs of a split in the order of their import, removed ones left out, read one by one as they are asked for.
  static func pairs(
    of corpus: CorpusRecord, split: Split, reversed: Bool, limit: Int? = nil, in database: Database
  ) throws -> some Cursor<SentencePair> {
    let columns = reversed ? "target, source" : "source, target"
    return try Row.fetchCursor(
      database,
      sql: """
        SELECT \(columns) FROM sentence_pair
        WHERE corpus_id = ? AND split = ? AND removed_by IS NULL ORDER BY number LIMIT ?
        """,
      arguments: [corpus.id, split.rawValue, limit ?? -1]
    ).map { row in
      let (source, target): (BytewiseText, BytewiseText) = (row[0], row[1])
      return SentencePair(source: source.text, target: target.text)
    }
  }

  static func corpus(named name: String, in database: Database) throws -> CorpusRecord? {
    try Row.fetchOne(
      database, sql: "SELECT * FROM corpus WHERE name = ? AND deleted_at IS NULL", arguments: [name]
    ).map { try corpus($0, in: database) }
  }

  private static func corpus(_ row: Row, in database: Database) throws -> CorpusRecord {
    let id: Int64 = row["id"]
    let splits = try Row.fetchAll(
      database, sql: "SELECT split, pair_count FROM corpus_split WHERE corpus_id = ?",
      arguments: [id])
    return CorpusRecord(row, splits: splits)
  }
}
