import Corpora
import Foundation
import GRDB
import Store
import TestSupport
import Testing

@Suite struct StoreDeletionTests {
  private let vocabulary = StoredVocabulary(
    language: nil, model: "bpe", options: "{}", tokens: ["a"], frequencies: [1], hash: "12")

  @Test func deletesAllOfACorpus() throws {
    try withTemporaryDirectory { folder in
      let path = folder.appendingPathComponent("test.db").path
      let store = try Store(path: path)
      let corpus = try store.importGerman(numberedPairs(0..<3))
      let other = try store.importGerman(numberedPairs(0..<2), into: "other")
      let saved = try store.saveVocabularies([vocabulary], of: corpus)
      #expect(
        try store.references(to: corpus).vocabularies == saved.map(\.id))
      try store.delete(corpus)
      #expect(try store.corpora() == [other])
      for table in ["sentence_pair", "corpus_split", "vocabulary", "vocabulary_entry"] {
        let count = try DatabaseQueue(path: path).read {
          try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM \(table)")
        }
        #expect(count == ["sentence_pair": 2, "corpus_split": 1][table] ?? 0)
      }
    }
  }

  @Test func runsStayInTheHistoryAndTheNameIsFree() throws {
    try withStore { store in
      for _ in 1...2 {
        let corpus = try store.importGerman(numberedPairs(0..<3))
        let run = try store.startRun(setup(of: corpus))
        try store.saveVocabularies([vocabulary], of: corpus)
        #expect(try store.references(to: corpus).runs == [run.id])
        try store.delete(corpus)
        try store.record(epoch(1), of: run)
        #expect(try store.corpus(named: "test") == nil)
        let stored = try store.corpora()
        #expect(stored.isEmpty)
      }
      #expect(
        try store.runs().map(\.corpus) == ["test (deleted corpus 2)", "test (deleted corpus 1)"])
    }
  }

  @Test func `evaluations keep to the corpus that was deleted, whose name nobody gets`() throws {
    try withStore { store in
      let corpus = try store.importGerman(numberedPairs(0..<3))
      let run = try store.startRun(setup(of: corpus))
      try store.record(
        CheckpointRecord(kind: .best, epoch: 1, path: "models/x", hash: "ab"), of: run)
      try store.record(
        Evaluation(
          modelDirectory: "models/x", weightsHash: "ab", sourceLanguage: "de",
          targetLanguage: "en", corpus: "test", split: .train, options: "{}", pairCount: 1,
          exactMatches: 0, version: "0.1",
          scores: [.init(metric: "BLEU", score: 1, signature: "tok:13a")]))
      let name = "test (deleted corpus \(corpus.id))"
      // Another corpus may have that very name already.
      try store.importGerman(numberedPairs(0..<2), into: name)
      try store.delete(corpus)
      let summary = try store.runSummary(id: run.id)
      #expect(summary.corpus == name + "′")
      #expect(try store.evaluations(of: run).map(\.evaluation.corpus) == [summary.corpus])
      #expect(throws: StoreError.nameOfDeleted(corpus: summary.corpus)) {
        try store.importGerman(numberedPairs(0..<2), into: summary.corpus)
      }
    }
  }
}
