import Corpora
import Foundation
import GRDB

extension Store {
  /// Stores sentence pairs in a corpus, in one transaction: if anything is wrong, nothing stays.
  ///
  /// The corpus is created if it is not there. Into a corpus of the other direction the pairs go
  /// with their sides swapped. Pairs with a blank side are left out and counted; so is what the
  /// reader passes over.
  ///
  /// - Parameters:
  ///   - name: the corpus.
  ///   - source: the language of the sources.
  ///   - target: the language of the targets.
  ///   - task: what the pairs teach.
  ///   - split: the split the pairs go to.
  ///   - existing: what to do with pairs that the split has already.
  ///   - units: where the pairs come from.
  ///   - progress: is told the number of pairs so far, every 10,000 pairs.
  /// - Throws: `CorpusError` from `units`; `StoreError` if the corpus is of another task or has other languages, if the
  ///   split has pairs already, or if there is nothing to import.
  public func importPairs(
    into name: String, source: String, target: String, task: Task = .translate, split: Split,
    existing: ExistingPairs = .refuse, from units: some CorpusReader,
    progress: (Int) -> Void = { _ in }
  ) throws -> ImportSummary {
    guard source != target else {
      throw StoreError.sameLanguage(corpus: name, language: source)
    }
    return try write { database in
      let corpus = try findOrCreate(
        name, source: source, target: target, task: task, in: database)
      guard corpus.task == task else {
        throw StoreError.otherTask(corpus: name, stored: corpus.task, asked: task)
      }
      let reversed = try corpus.isReversed(from: source, to: target)
      var contents = try SplitContents(of: corpus, split: split, existing: existing, in: database)
      let skipped = try contents.insert(
        units, reversed: reversed, in: database, progress: progress)
      guard contents.inserted > 0 else {
        throw StoreError.nothingToImport(corpus: name, skipped: skipped)
      }
      try contents.save(in: database)
      try Self.refreshHash(of: corpus, in: database)
      guard let refreshed = try Self.corpus(named: name, in: database) else {
        preconditionFailure("Store.importPairs: corpus \(name) vanished inside its transaction")
      }
      return ImportSummary(
        corpus: refreshed, split: split, imported: contents.inserted, skipped: skipped,
        reversed: reversed)
    }
  }

  /// Stores sentence pairs that come from no file, as the import of translation units does.
  public func importPairs(
    into name: String, source: String, target: String, task: Task = .translate, split: Split,
    existing: ExistingPairs = .refuse, from pairs: some SentencePairSource,
    progress: (Int) -> Void = { _ in }
  ) throws -> ImportSummary {
    try importPairs(
      into: name, source: source, target: target, task: task, split: split, existing: existing,
      from: UnitsWithoutOrigin(pairs: pairs), progress: progress)
  }

  private func findOrCreate(
    _ name: String, source: String, target: String, task: Task, in database: Database
  ) throws -> CorpusRecord {
    try database.execute(
      sql: """
        INSERT INTO corpus (name, task, source_language, target_language, created_at, hash)
        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (name) DO NOTHING
        """,
      arguments: [name, task.rawValue, source, target, Date(), PairFingerprint().text])
    guard let corpus = try Self.corpus(named: name, in: database) else {
      throw StoreError.nameOfDeleted(corpus: name)
    }
    return corpus
  }
}

/// Sentence pairs as units of which no more is known.
private struct UnitsWithoutOrigin<Pairs: SentencePairSource>: CorpusReader {
  var pairs: Pairs
  let skipped: SkipCounts = [:]
  let bytesRead = 0

  mutating func nextUnit() throws -> TranslationUnit? {
    try pairs.next().map { TranslationUnit(pair: $0) }
  }
}
