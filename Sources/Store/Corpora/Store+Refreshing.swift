import Corpora
import GRDB

extension Store {
  /// Counts and fingerprints splits anew after their pairs have changed, and then their corpus.
  ///
  /// - Returns: the corpus as it is now.
  static func refresh(
    _ corpus: CorpusRecord, _ splits: Set<Split>, in database: Database
  ) throws -> CorpusRecord {
    for split in splits {
      var count = 0
      var fingerprint = PairFingerprint()
      try forEachPair(of: corpus.id, in: split, database: database) { placed in
        count += 1
        fingerprint.add(placed.pair)
      }
      try save(count, fingerprint, of: corpus, split, in: database)
    }
    try refreshHash(of: corpus, in: database)
    guard let refreshed = try self.corpus(named: corpus.name, in: database) else {
      throw StoreError.changed(corpus: corpus.name)
    }
    return refreshed
  }

  /// Writes down the number and the fingerprint of a split's pairs; a split without any has no row.
  static func save(
    _ count: Int, _ fingerprint: PairFingerprint, of corpus: CorpusRecord, _ split: Split,
    in database: Database
  ) throws {
    guard count > 0 else {
      return try database.execute(
        sql: "DELETE FROM corpus_split WHERE corpus_id = ? AND split = ?",
        arguments: [corpus.id, split.rawValue])
    }
    try database.execute(
      sql: """
        INSERT INTO corpus_split (corpus_id, split, pair_count, hash) VALUES (?, ?, ?, ?)
        ON CONFLICT (corpus_id, split)
        DO UPDATE SET pair_count = excluded.pair_count, hash = excluded.hash
        """,
      arguments: [corpus.id, split.rawValue, count, fingerprint.text])
  }

  /// The hash of a corpus is that of the hashes of its splits.
  static func refreshHash(of corpus: CorpusRecord, in database: Database) throws {
    var fingerprint = PairFingerprint()
    let splits = try Row.fetchAll(
      database, sql: "SELECT split, hash FROM corpus_split WHERE corpus_id = ? ORDER BY split",
      arguments: [corpus.id])
    for split in splits {
      fingerprint.add(split["split"])
      fingerprint.add(split["hash"])
    }
    try database.execute(
      sql: "UPDATE corpus SET hash = ? WHERE id = ?", arguments: [fingerprint.text, corpus.id])
  }

  /// What was found out about a corpus may only be acted upon while the corpus is the same.
  ///
  /// - Throws: `StoreError.changed`
  static func checkUnchanged(_ corpus: CorpusRecord, in database: Database) throws {
    guard let now = try self.corpus(named: corpus.name, in: database),
      now.id == corpus.id, now.hash == corpus.hash
    else { throw StoreError.changed(corpus: corpus.name) }
  }

  /// The number behind all that a split has, removed pairs too, so that these can come back.
  static func nextNumber(
    in split: Split, of corpus: CorpusRecord, in database: Database
  ) throws -> Int {
    let last = try Int.fetchOne(
      database, sql: "SELECT MAX(number) FROM sentence_pair WHERE corpus_id = ? AND split = ?",
      arguments: [corpus.id, split.rawValue])
    return last.map { $0 + 1 } ?? 0
  }
}
