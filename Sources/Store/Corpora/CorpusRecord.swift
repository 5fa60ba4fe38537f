import Corpora
import Foundation
import GRDB

/// A stored corpus: sentence pairs in two languages, or examples of another task, in up to three splits.
public struct CorpusRecord: Equatable, Identifiable, Sendable {
  public let id: Int64
  /// Unique in its database.
  public let name: String
  /// What its pairs teach.
  public let task: Task
  /// The language of the sources as they were first imported.
  public let sourceLanguage: String
  /// The language of the targets as they were first imported.
  public let targetLanguage: String
  public let createdAt: Date
  /// The fingerprint of all pairs of all splits: 16 hexadecimal digits.
  public let hash: String
  /// The number of pairs in each split that has any; removed ones do not count.
  public let pairCounts: [Split: Int]

  /// The two languages as a person writes them, source first.
  public var languages: [String] { [sourceLanguage, targetLanguage] }

  /// Whether pairs must be turned around to lead from one of these languages to the other.
  ///
  /// - Throws: `StoreError` naming the stored languages if these are others.
  public func isReversed(from source: String, to target: String) throws -> Bool {
    if [source, target] == languages { return false }
    if [target, source] == languages { return true }
    throw StoreError.languages(corpus: name, stored: languages, asked: [source, target])
  }
}

extension CorpusRecord {
  init(_ row: Row, splits: [Row]) {
    id = row["id"]
    name = row["name"]
    // The table holds no other value.
    task = Task(rawValue: row["task"]) ?? .translate
    sourceLanguage = row["source_language"]
    targetLanguage = row["target_language"]
    createdAt = row["created_at"]
    hash = row["hash"]
    let counts = splits.compactMap { row in
      Split(rawValue: row["split"]).map { ($0, row["pair_count"] as Int) }
    }
    pairCounts = Dictionary(counts) { first, _ in first }
  }
}
