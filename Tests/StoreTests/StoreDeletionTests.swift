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
}
