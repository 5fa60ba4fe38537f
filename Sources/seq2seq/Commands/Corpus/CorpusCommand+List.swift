import ArgumentParser
import Corpora
import Foundation
import Store

extension CorpusCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "All stored corpora.")

    @Option(help: "How to print it.")
    var format = ReportFormat.text

    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let store = try Store(path: database.file, opening: .existing)
      let corpora = try store.corpora().map {
        CorpusSummary($0, removed: try store.removedPairs(of: $0))
      }
      switch format {
      case .json: try StandardOutput.write(ReportFormat.json(corpora))
      case .text:
        let heading = [
          "corpus", "task", "languages", "train", "valid", "test", "removed", "imported",
        ]
        try StandardOutput.write(TextTable(heading, corpora.map(\.row)).text)
      }
    }
  }
}

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
  fileprivate var row: [String] {
    let counts = Split.allCases.map { pairs[$0.rawValue] ?? 0 }
    let removed = self.removed.values.reduce(0, +)
    return [name, task.rawValue, "\(sourceLanguage)→\(targetLanguage)"]
      + (counts + [removed]).map { $0 == 0 ? "–" : "\($0)" } + [imported.formatted(.iso8601)]
  }
}
