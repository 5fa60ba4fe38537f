import Corpora
import Foundation
import Store

/// What is told of a corpus in a list.
struct CorpusSummary: Encodable {
  let name: String
  let task: Task
  let sourceLanguage: String
  let targetLanguage: String
  /// By the name of the split.
  let pairs: [String: Int]
  /// By the name of the rule that removed them.
  let removed: [String: Int]
  let imported: Date
  let hash: String

  init(_ corpus: CorpusRecord, removed: [RemovedPairs]) {
    name = corpus.name
    task = corpus.task
    sourceLanguage = corpus.sourceLanguage
    targetLanguage = corpus.targetLanguage
    pairs = Dictionary(
      uniqueKeysWithValues: Split.allCases.map { ($0.rawValue, corpus.pairCounts[$0] ?? 0) })
    self.removed = Dictionary(removed.map { ($0.rule, $0.count) }, uniquingKeysWith: +)
    imported = corpus.createdAt
    hash = corpus.hash
  }

  /// As a line of the table.
  var row: [String] {
    let counts = Split.allCases.map { pairs[$0.rawValue] ?? 0 }
    let removed = self.removed.values.reduce(0, +)
    return [name, task.rawValue, "\(sourceLanguage)→\(targetLanguage)"]
      + (counts + [removed]).map { $0 == 0 ? "–" : "\($0)" } + [imported.formatted(.iso8601)]
  }
}
