import GRDB

extension Migrations {
  @Sendable static func addStartingWeights(_ database: Database) throws {
    // The fingerprint of the weights that the run began with; null for random ones.
    try database.execute(sql: "ALTER TABLE training_run ADD COLUMN starting_weights TEXT")
  }
}
