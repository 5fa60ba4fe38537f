import GRDB

extension Migrations {
  @Sendable static func renameScores(_ database: Database) throws {
    // 0 to 100; what it is follows from the task of the run's corpus.
    try database.execute(sql: "ALTER TABLE epoch RENAME COLUMN valid_bleu TO valid_score")
  }
}
