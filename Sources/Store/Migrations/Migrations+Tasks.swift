import GRDB

extension Migrations {
  @Sendable static func addTasks(_ database: Database) throws {
    // What the examples of a corpus teach. All that came before were translations.
    try database.execute(
      sql: """
        ALTER TABLE corpus ADD COLUMN task TEXT NOT NULL DEFAULT 'translate'
          CHECK (task IN ('translate', 'classify', 'tag', 'generate', 'map'))
        """)
  }
}
