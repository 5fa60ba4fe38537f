import GRDB

/// The numbered steps that build the tables. A step that was released is never edited.
enum Migrations {
  /// "S2SQ" in ASCII: marks a database file as one of this program.
  static let applicationID = 0x5332_5351

  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("001 corpora, vocabularies and runs", migrate: createTables)
    migrator.registerMigration("002 origins and notes", migrate: addOrigins)
    migrator.registerMigration("003 removed pairs and deleted corpora", migrate: addRemoval)
    migrator.registerMigration("004 scores of vocabulary entries", migrate: addScores)
    migrator.registerMigration("005 evaluations", migrate: addEvaluations)
    migrator.registerMigration("006 tags", migrate: addTags)
    migrator.registerMigration("007 evaluated sentences", migrate: addEvaluatedSentences)
    migrator.registerMigration("008 starting weights", migrate: addStartingWeights)
    migrator.registerMigration("009 tasks", migrate: addTasks)
    migrator.registerMigration("010 scores of any task", migrate: renameScores)
    return migrator
  }

  /// Whether this is a database of this program, or one without any table.
  static func ownsOrIsEmpty(_ database: Database) throws -> Bool {
    let mark = try Int.fetchOne(database, sql: "PRAGMA application_id")
    if mark == applicationID { return true }
    // The migrator creates its own table just before the first migration sets the mark.
    let others = try Int.fetchOne(
      database, sql: "SELECT COUNT(*) FROM sqlite_master WHERE tbl_name <> 'grdb_migrations'")
    return others == 0
  }

  @Sendable private static func createTables(_ database: Database) throws {
    try database.execute(sql: "PRAGMA application_id = \(applicationID)")
    try database.execute(sql: corpora)
    try database.execute(sql: vocabularies)
    try database.execute(sql: runs)
  }

  @Sendable private static func addOrigins(_ database: Database) throws {
    try database.execute(sql: origins)
  }

  @Sendable private static func addScores(_ database: Database) throws {
    // Null where the kind of vocabulary has none.
    try database.execute(sql: "ALTER TABLE vocabulary_entry ADD COLUMN score REAL")
  }

  private static let origins = """
    -- One row for each file of each import; it stays when its pairs are replaced.
    CREATE TABLE origin (
      id INTEGER PRIMARY KEY,
      corpus_id INTEGER NOT NULL REFERENCES corpus(id) ON DELETE CASCADE,
      file TEXT NOT NULL,
      target_file TEXT,
      imported_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX origin_of_corpus ON origin (corpus_id);

    -- No foreign key: to delete an origin, SQLite would look through the pairs of all corpora.
    ALTER TABLE sentence_pair ADD COLUMN origin_id INTEGER;
    ALTER TABLE sentence_pair ADD COLUMN line INTEGER;
    ALTER TABLE sentence_pair ADD COLUMN unit TEXT;
    -- A JSON object of texts, by name.
    ALTER TABLE sentence_pair ADD COLUMN notes TEXT;
    """

  private static let corpora = """
    CREATE TABLE corpus (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      name TEXT NOT NULL UNIQUE,
      source_language TEXT NOT NULL,
      target_language TEXT NOT NULL,
      created_at TEXT NOT NULL,
      hash TEXT NOT NULL
    ) STRICT;

    -- What is known of each split without reading its pairs.
    CREATE TABLE corpus_split (
      corpus_id INTEGER NOT NULL REFERENCES corpus(id) ON DELETE CASCADE,
      split TEXT NOT NULL CHECK (split IN ('train', 'valid', 'test')),
      pair_count INTEGER NOT NULL,
      hash TEXT NOT NULL,
      PRIMARY KEY (corpus_id, split)
    ) STRICT, WITHOUT ROWID;

    -- The key keeps the pairs of a split together and in order. Text with a NUL is a blob.
    CREATE TABLE sentence_pair (
      corpus_id INTEGER NOT NULL REFERENCES corpus(id) ON DELETE CASCADE,
      split TEXT NOT NULL,
      number INTEGER NOT NULL,
      source ANY NOT NULL,
      target ANY NOT NULL,
      PRIMARY KEY (corpus_id, split, number)
    ) STRICT, WITHOUT ROWID;
    """

  private static let vocabularies = """
    -- A vocabulary without a language is shared by both languages of its corpus.
    CREATE TABLE vocabulary (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      corpus_id INTEGER NOT NULL REFERENCES corpus(id) ON DELETE CASCADE,
      corpus_hash TEXT NOT NULL,
      language TEXT,
      model TEXT NOT NULL,
      options TEXT NOT NULL,
      size INTEGER NOT NULL,
      hash TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;
    CREATE INDEX vocabulary_of_corpus ON vocabulary (corpus_id);

    CREATE TABLE vocabulary_entry (
      vocabulary_id INTEGER NOT NULL REFERENCES vocabulary(id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      token ANY NOT NULL,
      frequency INTEGER NOT NULL,
      PRIMARY KEY (vocabulary_id, number)
    ) STRICT, WITHOUT ROWID;
    """

  private static let runs = """
    CREATE TABLE training_run (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      corpus_id INTEGER NOT NULL REFERENCES corpus(id),
      source_language TEXT NOT NULL,
      target_language TEXT NOT NULL,
      model_directory TEXT NOT NULL,
      configuration TEXT NOT NULL,
      seed TEXT NOT NULL,
      corpus_hash TEXT NOT NULL,
      vocabulary_hashes TEXT NOT NULL,
      versions TEXT NOT NULL,
      status TEXT NOT NULL
        CHECK (status IN ('running', 'finished', 'interrupted', 'failed')),
      message TEXT,
      started_at TEXT NOT NULL,
      ended_at TEXT
    ) STRICT;
    CREATE INDEX training_run_of_corpus ON training_run (corpus_id);
    CREATE INDEX training_run_in_directory ON training_run (model_directory);

    -- Losses are nats per target token.
    CREATE TABLE epoch (
      run_id INTEGER NOT NULL REFERENCES training_run(id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      train_loss REAL NOT NULL,
      valid_loss REAL,
      valid_perplexity REAL,
      valid_bleu REAL,
      learning_rate REAL NOT NULL,
      target_tokens_per_second REAL NOT NULL,
      seconds REAL NOT NULL,
      PRIMARY KEY (run_id, number)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE checkpoint (
      run_id INTEGER NOT NULL REFERENCES training_run(id) ON DELETE CASCADE,
      kind TEXT NOT NULL CHECK (kind IN ('best', 'last')),
      epoch INTEGER NOT NULL,
      path TEXT NOT NULL,
      hash TEXT NOT NULL,
      created_at TEXT NOT NULL,
      PRIMARY KEY (run_id, kind)
    ) STRICT, WITHOUT ROWID;
    """
}
