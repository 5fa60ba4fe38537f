import GRDB

extension Migrations {
  @Sendable static func addEvaluatedSentences(_ database: Database) throws {
    try database.execute(
      sql: """
        -- What a model made of each sentence of an evaluation, and what was expected: enough to score and compare it
        -- anew, whatever has become of the corpus. Text with a NUL is a blob.
        CREATE TABLE evaluated_sentence (
          evaluation_id INTEGER NOT NULL REFERENCES evaluation(id) ON DELETE CASCADE,
          number INTEGER NOT NULL,
          hypothesis ANY NOT NULL,
          reference ANY NOT NULL,
          PRIMARY KEY (evaluation_id, number)
        ) STRICT, WITHOUT ROWID;
        """)
  }
}
