import Foundation
import GRDB

extension Store {
  /// Writes down how good translations were, beside the run that saved the weights, if there is one.
  ///
  /// - Parameters:
  ///   - evaluation: the scores, and of what
  ///   - sentences: what was scored, in its order
  /// - Throws: `StoreError` if the corpus is gone.
  @discardableResult
  public func record(
    _ evaluation: Evaluation, sentences: [EvaluatedSentence] = []
  ) throws -> EvaluationRecord {
    try write { database in
      guard let splitHash = try Self.hash(of: evaluation, in: database) else {
        throw StoreError.changed(corpus: evaluation.corpus)
      }
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
      try Self.insert(sentences, of: id, in: database)
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

  /// What an evaluation has scored, in its order; empty for those of versions that kept no sentences.
  public func sentences(of evaluation: EvaluationRecord) throws -> [EvaluatedSentence] {
    try read { database in
      try EvaluatedSentence.fetchAll(
        database,
        sql: "SELECT * FROM evaluated_sentence WHERE evaluation_id = ? ORDER BY number",
        arguments: [evaluation.id])
    }
  }

  /// The latest run whose best weights have this fingerprint; nil if none of this database has.
  public func runID(ofWeights hash: String) throws -> Int64? {
    try read { try Self.run(ofWeights: hash, in: $0) }
  }

  private static func insert(
    _ sentences: [EvaluatedSentence], of evaluation: Int64, in database: Database
  ) throws {
    let statement = try database.makeStatement(
      sql: """
        INSERT INTO evaluated_sentence (evaluation_id, number, hypothesis, reference)
        VALUES (?, ?, ?, ?)
        """)
    for (number, sentence) in sentences.enumerated() {
      try statement.execute(arguments: [
        evaluation, number, BytewiseText(sentence.hypothesis), BytewiseText(sentence.reference),
      ])
    }
  }

  private static func evaluation(_ row: Row, in database: Database) throws -> EvaluationRecord {
    let id: Int64 = row["id"]
    return EvaluationRecord(
      row,
      scores: try Row.fetchAll(
        database, sql: "SELECT * FROM evaluation_score WHERE evaluation_id = ? ORDER BY metric",
        arguments: [id]))
  }

  /// The fingerprint of the split that was translated. Validation pairs that were held out are of the train split.
  private static func hash(of evaluation: Evaluation, in database: Database) throws -> String? {
    try String.fetchOne(
      database,
      sql: """
        SELECT corpus_split.hash FROM corpus_split JOIN corpus ON corpus.id = corpus_id
        WHERE name = ? AND (split = ? OR ? = 'valid' AND split = 'train')
        ORDER BY split = 'train' LIMIT 1
        """,
      arguments: [evaluation.corpus, evaluation.split.rawValue, evaluation.split.rawValue])
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
