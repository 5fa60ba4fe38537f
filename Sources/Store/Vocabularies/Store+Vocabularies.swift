import Foundation
import GRDB

extension Store {
  /// Stores vocabularies of a corpus, one joint or one for each language, in one transaction.
  ///
  /// Those stored before stay, but `vocabularies(of:from:to:)` finds the latest.
  @discardableResult
  public func saveVocabularies(
    _ vocabularies: [StoredVocabulary], of corpus: CorpusRecord
  ) throws -> [VocabularyRecord] {
    try write { database in
      try vocabularies.map { try Self.insert($0, of: corpus, in: database) }
    }
  }

  /// What is known of the latest vocabulary with this fingerprint; nil if there is none any more.
  public func vocabularyRecord(hash: String) throws -> VocabularyRecord? {
    try read { database in
      try VocabularyRecord.fetchOne(
        database, sql: "SELECT * FROM vocabulary WHERE hash = ? ORDER BY id DESC LIMIT 1",
        arguments: [hash])
    }
  }

  /// The vocabularies to train with: whichever was built last, one joint or one per language.
  ///
  /// Nil if there are none, or none for one of the two languages.
  public func vocabularies(
    of corpus: CorpusRecord, from source: String, to target: String
  ) throws -> VocabularyPair? {
    _ = try corpus.isReversed(from: source, to: target)
    return try read { database in
      let records = try Self.records(of: corpus, in: database)
      let isJoint = records.first?.language == nil
      func latest(_ language: String) throws -> StoredVocabulary? {
        let record = records.first { $0.language == (isJoint ? nil : language) }
        return try record.flatMap { try Self.vocabulary(id: $0.id, in: database) }
      }
      guard let source = try latest(source) else { return nil }
      guard let target = isJoint ? source : try latest(target) else { return nil }
      return VocabularyPair(source: source, target: target)
    }
  }

  private static func records(
    of corpus: CorpusRecord, in database: Database
  ) throws -> [VocabularyRecord] {
    try VocabularyRecord.fetchAll(
      database, sql: "SELECT * FROM vocabulary WHERE corpus_id = ? ORDER BY id DESC",
      arguments: [corpus.id])
  }

  private static func insert(
    _ vocabulary: StoredVocabulary, of corpus: CorpusRecord, in database: Database
  ) throws -> VocabularyRecord {
    let createdAt = Date()
    try database.execute(
      sql: """
        INSERT INTO vocabulary
          (corpus_id, corpus_hash, language, model, options, size, hash, created_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        corpus.id, corpus.hash, vocabulary.language, vocabulary.model, vocabulary.options,
        vocabulary.tokens.count, vocabulary.hash, createdAt,
      ])
    let id = database.lastInsertedRowID
    let statement = try database.makeStatement(
      sql: """
        INSERT INTO vocabulary_entry (vocabulary_id, number, token, frequency, score)
        VALUES (?, ?, ?, ?, ?)
        """)
    for (number, entry) in zip(vocabulary.tokens, vocabulary.frequencies).enumerated() {
      let score = vocabulary.scores.isEmpty ? nil : Double(vocabulary.scores[number])
      try statement.execute(arguments: [id, number, BytewiseText(entry.0), entry.1, score])
    }
    return VocabularyRecord(
      id: id, corpusID: corpus.id, corpusHash: corpus.hash, language: vocabulary.language,
      model: vocabulary.model, options: vocabulary.options, size: vocabulary.tokens.count,
      hash: vocabulary.hash,
      createdAt: createdAt)
  }

  private static func vocabulary(id: Int64, in database: Database) throws -> StoredVocabulary? {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT * FROM vocabulary WHERE id = ?", arguments: [id])
    else { return nil }
    var tokens: [String] = []
    var frequencies: [Int] = []
    var scores: [Float] = []
    let entries = try Row.fetchCursor(
      database,
      sql: """
        SELECT token, frequency, score FROM vocabulary_entry WHERE vocabulary_id = ? ORDER BY number
        """,
      arguments: [id])
    while let entry = try entries.next() {
      let token: BytewiseText = entry[0]
      tokens.append(token.text)
      frequencies.append(entry[1])
      if let score: Double = entry[2] { scores.append(Float(score)) }
    }
    return StoredVocabulary(
      language: row["language"], model: row["model"], options: row["options"], tokens: tokens,
      frequencies: frequencies, scores: scores.count == tokens.count ? scores : [],
      hash: row["hash"])
  }
}
