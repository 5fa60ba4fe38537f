import Corpora
import Foundation
import GRDB
import Store
import TestSupport
import Testing

struct StoreRunDeletionTests {
  @Test func `a run goes with its epochs and evaluations, and others stay`() throws {
    try withTemporaryDirectory { folder in
      let path = folder.appendingPathComponent("test.db").path
      let store = try Store(path: path)
      let corpus = try store.importGerman(numberedPairs(0..<3))
      let runs = try (0..<2).map { _ in try store.startRun(setup(of: corpus)) }
      for (run, hash) in zip(runs, ["ab", "cd"]) {
        try store.record(epoch(1), of: run)
        try store.record(
          CheckpointRecord(kind: .best, epoch: 1, path: "models/x", hash: hash), of: run)
        try store.record(
          Evaluation(
            modelDirectory: "models/x", weightsHash: hash, sourceLanguage: "de",
            targetLanguage: "en", corpus: "test", split: .train, options: "{}", pairCount: 1,
            exactMatches: 0, version: "0.1",
            scores: [.init(metric: "BLEU", score: 1, signature: "tok:13a")]),
          sentences: [.init(hypothesis: "a", reference: "b")])
      }
      try store.deleteRun(id: runs[0].id)
      #expect(try store.runs().map(\.run) == [runs[1]])
      #expect(throws: StoreError.unknownRun(id: runs[0].id)) {
        try store.runSummary(id: runs[0].id)
      }
      #expect(throws: StoreError.unknownRun(id: runs[0].id)) {
        try store.deleteRun(id: runs[0].id)
      }
      #expect(try store.runSummary(id: runs[1].id).epochs == 1)
      for table in [
        "epoch", "checkpoint", "evaluation", "evaluation_score", "evaluated_sentence",
      ] {
        let count = try DatabaseQueue(path: path).read {
          try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM \(table)")
        }
        #expect(count == 1, "\(table)")
      }
      #expect(try store.corpora() == [corpus])
    }
  }

  @Test func `a deleted corpus goes with the last run that needs its name`() throws {
    try withTemporaryDirectory { folder in
      let path = folder.appendingPathComponent("test.db").path
      let store = try Store(path: path)
      let corpus = try store.importGerman(numberedPairs(0..<3))
      let runs = try (0..<2).map { _ in try store.startRun(setup(of: corpus)) }
      try store.delete(corpus)
      func corpora() throws -> Int? {
        try DatabaseQueue(path: path).read {
          try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM corpus")
        }
      }
      try store.deleteRun(id: runs[0].id)
      #expect(try corpora() == 1)
      try store.deleteRun(id: runs[1].id)
      #expect(try corpora() == 0)
    }
  }
}
