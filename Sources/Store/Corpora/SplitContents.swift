import Corpora
import GRDB

/// The pairs of one split of a corpus while an import adds to them.
struct SplitContents {
  /// The number of pairs that this import has stored.
  private(set) var inserted = 0

  private let corpus: CorpusRecord
  private let split: Split
  private var count: Int
  private var nextNumber: Int
  private var fingerprint: PairFingerprint

  /// A call of `progress` for every pair would take longer than storing it.
  private static let progressInterval = 10_000

  /// Looks up, or removes, what the split has already.
  ///
  /// - Throws: `StoreError` if it has pairs and `existing` is `refuse`.
  init(
    of corpus: CorpusRecord, split: Split, existing: ExistingPairs, in database: Database
  ) throws {
    self.corpus = corpus
    self.split = split
    let stored = try Row.fetchOne(
      database, sql: "SELECT pair_count, hash FROM corpus_split WHERE corpus_id = ? AND split = ?",
      arguments: [corpus.id, split.rawValue])
    count = stored?["pair_count"] ?? 0
    fingerprint = stored.flatMap { PairFingerprint($0["hash"]) } ?? PairFingerprint()
    nextNumber = try Store.nextNumber(in: split, of: corpus, in: database)
    guard nextNumber > 0 else { return }
    switch existing {
    case .refuse where count > 0:
      throw StoreError.splitExists(corpus: corpus.name, split: split, pairs: count)
    case .refuse, .append:
      break
    case .replace:
      try database.execute(
        sql: "DELETE FROM sentence_pair WHERE corpus_id = ? AND split = ?",
        arguments: [corpus.id, split.rawValue])
      count = 0
      nextNumber = 0
      fingerprint = PairFingerprint()
    }
  }

  /// Stores all pairs behind those there are; returns how many entries were left out, and why.
  mutating func insert(
    _ units: some CorpusReader, reversed: Bool, in database: Database, progress: (Int) -> Void
  ) throws -> SkipCounts {
    let statement = try database.makeStatement(
      sql: """
        INSERT INTO sentence_pair
          (corpus_id, split, number, source, target, origin_id, line, unit, notes)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    var units = units
    var origins = Origins(corpus: corpus.id)
    var skipped: SkipCounts = [:]
    while let unit = try units.nextUnit() {
      if unit.pair.hasBlankSide {
        skipped.add(.emptySide)
        continue
      }
      let pair = reversed ? unit.pair.reversed : unit.pair
      try statement.execute(arguments: [
        corpus.id, split.rawValue, nextNumber, BytewiseText(pair.source), BytewiseText(pair.target),
        try origins.id(of: unit.origin, in: database), unit.origin?.line, unit.origin?.unit,
        unit.notes.isEmpty ? nil : NotesText(unit.notes).text,
      ])
      fingerprint.add(pair)
      count += 1
      nextNumber += 1
      inserted += 1
      if inserted.isMultiple(of: Self.progressInterval) { progress(inserted) }
    }
    skipped.add(units.skipped)
    return skipped
  }

  /// Writes down the number and the fingerprint of the pairs.
  func save(in database: Database) throws {
    try Store.save(count, fingerprint, of: corpus, split, in: database)
  }
}
