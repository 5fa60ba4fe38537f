import Foundation
import GRDB

extension Store {
  /// Writes down that a training run starts.
  public func startRun(_ setup: RunSetup) throws -> RunRecord {
    let hashes = try JSONText(encoding: setup.vocabularyHashes)
    let versions = try JSONText(encoding: setup.versions)
    return try write { database in
      try database.execute(
        sql: """
          INSERT INTO training_run
            (corpus_id, source_language, target_language, model_directory, configuration, seed,
             corpus_hash, vocabulary_hashes, versions, starting_weights, status, started_at)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          setup.corpusID, setup.sourceLanguage, setup.targetLanguage, setup.modelDirectory,
          setup.configuration, String(setup.seed), setup.corpusHash, hashes.text, versions.text,
          setup.startingWeights, RunStatus.running.rawValue, Date(),
        ])
      return try Self.run(id: database.lastInsertedRowID, in: database)
    }
  }

  /// Writes down that a run goes on, perhaps with other settings; it is `running` again, and its epochs stay.
  ///
  /// - Throws: `StoreError` if there is no such run.
  public func resumeRun(id: Int64, with setup: RunSetup) throws -> RunRecord {
    let versions = try JSONText(encoding: setup.versions)
    return try write { database in
      try Self.setStatus(.running, message: nil, endedAt: nil, of: id, in: database)
      try database.execute(
        sql: "UPDATE training_run SET configuration = ?, seed = ?, versions = ? WHERE id = ?",
        arguments: [setup.configuration, String(setup.seed), versions.text, id])
      return try Self.run(id: id, in: database)
    }
  }

  /// Writes down that a run has ended.
  ///
  /// - Throws: `StoreError` if there is no such run.
  public func endRun(id: Int64, status: RunStatus, message: String? = nil) throws {
    precondition(status != .running, "Store.endRun: a run does not end as running")
    try write { database in
      try Self.setStatus(status, message: message, endedAt: Date(), of: id, in: database)
    }
  }

  /// Deletes a run with its epochs, checkpoints' paths and evaluations, in one transaction.
  ///
  /// Its files stay where they are. A corpus that was kept only for the sake of this run goes with it.
  ///
  /// - Throws: `StoreError` if there is no such run.
  public func deleteRun(id: Int64) throws {
    try write { database in
      try database.execute(sql: "DELETE FROM evaluation WHERE run_id = ?", arguments: [id])
      try database.execute(sql: "DELETE FROM training_run WHERE id = ?", arguments: [id])
      guard database.changesCount == 1 else { throw StoreError.unknownRun(id: id) }
      try database.execute(
        sql: """
          DELETE FROM corpus
          WHERE deleted_at IS NOT NULL AND id NOT IN (SELECT corpus_id FROM training_run)
          """)
    }
  }

  /// The run with this number.
  ///
  /// - Throws: `StoreError` if there is no such run.
  public func run(id: Int64) throws -> RunRecord {
    try read { try Self.run(id: id, in: $0) }
  }

  /// The latest run that saved, or was to save, its model in this folder.
  public func latestRun(modelDirectory: String) throws -> RunRecord? {
    try read { database in
      try RunRecord.fetchOne(
        database,
        sql: "SELECT * FROM training_run WHERE model_directory = ? ORDER BY id DESC LIMIT 1",
        arguments: [modelDirectory])
    }
  }

  /// The history of all runs, the latest first.
  public func runs() throws -> [RunSummary] {
    try read { try Self.summaries(in: $0) }
  }

  /// The run with this number, as a line in the history.
  ///
  /// - Throws: `StoreError` if there is no such run.
  public func runSummary(id: Int64) throws -> RunSummary {
    try read { database in
      guard
        let summary = try Self.summaries("WHERE training_run.id = ?", [id], in: database).first
      else { throw StoreError.unknownRun(id: id) }
      return summary
    }
  }

  private static func summaries(
    _ condition: String = "", _ arguments: StatementArguments = [], in database: Database
  ) throws -> [RunSummary] {
    try RunSummary.fetchAll(
      database,
      sql: """
        SELECT training_run.*, corpus.name AS corpus, corpus.task AS task,
          COUNT(epoch.number) AS epochs,
          MIN(epoch.valid_loss) AS best_valid_loss, MAX(epoch.valid_score) AS best_valid_score
        FROM training_run
        JOIN corpus ON corpus.id = training_run.corpus_id
        LEFT JOIN epoch ON epoch.run_id = training_run.id
        \(condition)
        GROUP BY training_run.id ORDER BY training_run.id DESC
        """, arguments: arguments)
  }

  private static func run(id: Int64, in database: Database) throws -> RunRecord {
    guard
      let run = try RunRecord.fetchOne(
        database, sql: "SELECT * FROM training_run WHERE id = ?", arguments: [id])
    else { throw StoreError.unknownRun(id: id) }
    return run
  }

  private static func setStatus(
    _ status: RunStatus, message: String?, endedAt: Date?, of id: Int64, in database: Database
  ) throws {
    try database.execute(
      sql: "UPDATE training_run SET status = ?, message = ?, ended_at = ? WHERE id = ?",
      arguments: [status.rawValue, message, endedAt, id])
    guard database.changesCount == 1 else { throw StoreError.unknownRun(id: id) }
  }
}
