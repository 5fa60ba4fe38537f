import GRDB

extension Migrations {
  @Sendable static func addRemoval(_ database: Database) throws {
    try database.execute(
      sql: """
        -- The cleaning rule that removed the pair, and when; null for a pair that is there.
        ALTER TABLE sentence_pair ADD COLUMN removed_by TEXT;
        ALTER TABLE sentence_pair ADD COLUMN removed_at TEXT;
        CREATE INDEX removed_pair ON sentence_pair (corpus_id, split, removed_by)
          WHERE removed_by IS NOT NULL;

        -- A corpus without pairs, kept because runs refer to it; null for a corpus that is there.
        ALTER TABLE corpus ADD COLUMN deleted_at TEXT;
        """)
  }
}
