import GRDB

extension Migrations {
  @Sendable static func addEvaluations(_ database: Database) throws {
    try database.execute(
      sql: """
        -- What a model has made of a split. It stands by itself: corpora and models come and go.
        CREATE TABLE evaluation (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          -- The run that saved these weights; null if this database knows none.
          run_id INTEGER REFERENCES training_run(id) ON DELETE SET NULL,
          model_directory TEXT NOT NULL,
          weights_hash TEXT NOT NULL,
          source_language TEXT NOT NULL,
          target_language TEXT NOT NULL,
          corpus TEXT NOT NULL,
          split TEXT NOT NULL CHECK (split IN ('train', 'valid', 'test')),
          split_hash TEXT NOT NULL,
          options TEXT NOT NULL,
          pair_count INTEGER NOT NULL,
          exact_matches INTEGER NOT NULL,
          version TEXT NOT NULL,
          created_at TEXT NOT NULL
        ) STRICT;
        CREATE INDEX evaluation_of_run ON evaluation (run_id);

        -- Scores compare only where signatures are equal.
        CREATE TABLE evaluation_score (
          evaluation_id INTEGER NOT NULL REFERENCES evaluation(id) ON DELETE CASCADE,
          metric TEXT NOT NULL,
          score REAL NOT NULL,
          signature TEXT NOT NULL,
          PRIMARY KEY (evaluation_id, metric)
        ) STRICT, WITHOUT ROWID;
        """)
  }
}
