import GRDB

extension Migrations {
  @Sendable static func addTags(_ database: Database) throws {
    // What stands before the sources that were read from the file; null for nothing.
    try database.execute(sql: "ALTER TABLE origin ADD COLUMN tag TEXT")
  }
}
