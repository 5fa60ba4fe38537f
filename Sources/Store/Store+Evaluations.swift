import Foundation
import GRDB

extension Store {
  /// Writes down how good translations were, beside the run that saved the weights, if there is one.
  ///
  /// - Throws: `StoreError` if the corpus is gone.
  @discardableResult
  public func record(_ evaluation: Evaluation) throws -> EvaluationRecord {
    try write { database in
      guard
        let splitHash = try String.fetchOne(
          database,
          sql: """
            SELECT corpus_split.hash FROM corpus_split JOIN corpus ON corpus.id = corpus_id
            WHERE name = ? AND split = ?
            """,
          arguments: [evaluation.corpus, evaluation.split.rawValue])
      else { throw StoreError.changed(corpus: evaluation.corpus) }
      try database.execute(
        sql: """
          INSERT INTO evaluation
            (run_id, model_directory, weights_hash, source_language, target_language, corpus, split,
             split_hash, options, pair_count, exact_matches, version, created_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          try Self.run(ofWeights: evaluation.weightsHash, in: database),
          evaluation.modelDirectory, evaluation.weightsHash, evaluation.sourceLanguage,
          evaluation.targetLanguage, evaluation.corpus, evaluation.split.rawValue, splitHash,
          evaluation.options, evaluation.pairCount, evaluation.exactMatches, evaluation.version,
          Date(),
        ])
      let id = database.lastInsertedRowID
      for score in evaluation.scores {
        try database.execute(
          sql: """
            INSERT INTO evaluation_score (evaluation_id, metric, score, signature)
            VALUES (?, ?, ?, ?)
            """,
          arguments: [id, score.metric, score.score, score.signature])
      }
      let row = try Row.fetchOne(
        database, sql: "SELECT * FROM evaluation WHERE id = ?", arguments: [id])
      guard let row else { throw StoreError.changed(corpus: evaluation.corpus) }
      return try Self.evaluation(row, in: database)
    }
  }

  /// The evaluations of a run's weights, the earliest first.
  public func evaluations(of run: RunRecord) throws -> [EvaluationRecord] {
    try read { database in
      try Row.fetchAll(
        database, sql: "SELECT * FROM evaluation WHERE run_id = ? ORDER BY id",
        arguments: [run.id]
      ).map { try Self.evaluation($0, in: database) }
    }
  }

  /// The latest run whose best weights have this hash; nil if none of this database has.
  public func runID(ofWeights hash: String) throws -> Int64? {
    try read { try Self.run(ofWeights: hash, in: $0) }
  }

  private static func evaluation(_ row: Row, in database: Database) throws -> EvaluationRecord {
    let id: Int64 = row["id"]
    return EvaluationRecord(
      row,
      scores: try Row.fetchAll(
        database, sql: "SELECT * FROM evaluation_score WHERE evaluation_id = ? ORDER BY metric",
        arguments: [id]))
  }

  /// The latest run that has saved weights with this fingerprint.
  private static func run(ofWeights hash: String, in database: Database) throws -> Int64? {
    try Int64.fetchOne(
      database,
      sql: """
        SELECT run_id FROM checkpoint WHERE kind = 'best' AND hash = ? ORDER BY run_id DESC LIMIT 1
        """,
      arguments: [hash])
  }
}
