import GRDB

extension Migrations {
  @Sendable static func addTags(_ database: Database) throws {
    // What stands before the sources that were read from the file; null for nothing.
    try database.execute(sql: "ALTER TABLE origin ADD COLUMN tag TEXT")
  }

  @Sendable static func addStartingWeights(_ database: Database) throws {
    // The hash of the weights that the run began with; null for random ones.
    try database.execute(sql: "ALTER TABLE training_run ADD COLUMN starting_weights TEXT")
  }
}
