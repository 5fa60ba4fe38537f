import Corpora
import Foundation
import GRDB

/// What refers to a corpus.
public struct CorpusReferences: Equatable, Sendable {
  /// The numbers of the runs that trained on it.
  public let runs: [Int64]
  /// The numbers of the vocabularies learned from it.
  public let vocabularies: [Int64]
}

extension Store {
  /// What refers to a corpus: runs in the history, vocabularies.
  public func references(to corpus: CorpusRecord) throws -> CorpusReferences {
    try read { try Self.references(to: corpus, in: $0) }
  }

  /// Deletes a corpus with all its pairs, removed ones too, and its vocabularies, in one transaction.
  ///
  /// Runs stay in the history, and for their sake the corpus's name, marked as deleted; the name is
  /// free again.
  public func delete(_ corpus: CorpusRecord) throws {
    try write { database in
      let references = try Self.references(to: corpus, in: database)
      guard !references.runs.isEmpty else {
        return try database.execute(
          sql: "DELETE FROM corpus WHERE id = ?", arguments: [corpus.id])
      }
      for table in ["sentence_pair", "corpus_split", "vocabulary", "origin"] {
        try database.execute(
          sql: "DELETE FROM \(table) WHERE corpus_id = ?", arguments: [corpus.id])
      }
      var name = "\(corpus.name) (deleted corpus \(corpus.id))"
      // Somebody may have called another one so.
      while try Self.isTaken(name, in: database) { name += "′" }
      try database.execute(
        sql: "UPDATE corpus SET name = ?, deleted_at = ? WHERE id = ?",
        arguments: [name, Date(), corpus.id])
      try database.execute(
        sql: """
          UPDATE evaluation SET corpus = ?
          WHERE corpus = ? AND run_id IN (SELECT id FROM training_run WHERE corpus_id = ?)
          """, arguments: [name, corpus.name, corpus.id])
    }
  }

  private static func isTaken(_ name: String, in database: Database) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM corpus WHERE name = ?)", arguments: [name])
      ?? false
  }

  private static func references(
    to corpus: CorpusRecord, in database: Database
  ) throws -> CorpusReferences {
    func numbers(in table: String) throws -> [Int64] {
      try Int64.fetchAll(
        database, sql: "SELECT id FROM \(table) WHERE corpus_id = ? ORDER BY id",
        arguments: [corpus.id])
    }
    return CorpusReferences(
      runs: try numbers(in: "training_run"), vocabularies: try numbers(in: "vocabulary"))
  }
}
