import Corpora
import Foundation
import GRDB

/// A pair that is to be removed, and the rule that wants it.
public struct Removal: Equatable, Sendable {
  public let split: Split
  /// The pair's number in its split.
  public let number: Int
  public let rule: String

  public init(split: Split, number: Int, rule: String) {
    self.split = split
    self.number = number
    self.rule = rule
  }
}

/// How many pairs of a split a rule has removed.
public struct RemovedPairs: Equatable, Sendable {
  public let split: Split
  public let rule: String
  public let count: Int
  /// When it removed the last of them.
  public let latest: Date
}

extension Store {
  /// Takes pairs out of a corpus, in one transaction, so that nothing but `restorePairs` sees them any more.
  ///
  /// - Returns: the corpus as it is now, with another hash.
  /// - Throws: `StoreError.changed` if the corpus is not what it was when `corpus` was read.
  public func remove(_ removals: [Removal], from corpus: CorpusRecord) throws -> CorpusRecord {
    try write { database in
      try Self.checkUnchanged(corpus, in: database)
      let now = Date()
      let statement = try database.makeStatement(
        sql: """
          UPDATE sentence_pair SET removed_by = ?, removed_at = ?
          WHERE corpus_id = ? AND split = ? AND number = ?
          """)
      for removal in removals {
        try statement.execute(arguments: [
          removal.rule, now, corpus.id, removal.split.rawValue, removal.number,
        ])
      }
      return try Self.refresh(corpus, Set(removals.map(\.split)), in: database)
    }
  }

  /// Brings removed pairs back to their places: all, or those that certain rules have removed.
  ///
  /// - Returns: the corpus as it is now; with all pairs back it has the hash of before.
  public func restorePairs(
    of corpus: CorpusRecord, removedBy rules: [String]? = nil
  ) throws -> CorpusRecord {
    try write { database in
      let removed = try Self.removedPairs(of: corpus, in: database)
        .filter { rules?.contains($0.rule) ?? true }
      for part in removed {
        try database.execute(
          sql: """
            UPDATE sentence_pair SET removed_by = NULL, removed_at = NULL
            WHERE corpus_id = ? AND split = ? AND removed_by = ?
            """,
          arguments: [corpus.id, part.split.rawValue, part.rule])
      }
      return try Self.refresh(corpus, Set(removed.map(\.split)), in: database)
    }
  }

  /// What was removed from a corpus and can be restored, by split and rule.
  public func removedPairs(of corpus: CorpusRecord) throws -> [RemovedPairs] {
    try read { try Self.removedPairs(of: corpus, in: $0) }
  }

  private static func removedPairs(
    of corpus: CorpusRecord, in database: Database
  ) throws -> [RemovedPairs] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT split, removed_by, COUNT(*) AS count, MAX(removed_at) AS latest FROM sentence_pair
        WHERE corpus_id = ? AND removed_by IS NOT NULL GROUP BY split, removed_by
        ORDER BY split, removed_by
        """,
      arguments: [corpus.id])
    return rows.compactMap { row in
      Split(rawValue: row["split"]).map {
        RemovedPairs(
          split: $0, rule: row["removed_by"], count: row["count"], latest: row["latest"])
      }
    }
  }
}
