import Corpora
import Foundation
import GRDB
import Store
import TestSupport
import Testing

struct StoreEvaluationsTests {
  private func evaluation(weights: String = "ab12") -> Evaluation {
    Evaluation(
      modelDirectory: "models/de-en", weightsHash: weights, sourceLanguage: "de",
      targetLanguage: "en", corpus: "test", split: .train, options: #"{"beamSize":5}"#,
      pairCount: 3, exactMatches: 1, version: "0.1",
      scores: [
        .init(metric: "BLEU", score: 41.5, signature: "nrefs:1|tok:13a"),
        .init(metric: "chrF2", score: 60.25, signature: "nrefs:1|nc:6"),
      ])
  }

  @Test func `an evaluation stands beside the run that saved the weights`() throws {
    try withStore { store in
      let corpus = try store.importGerman(numberedPairs(0..<3))
      let runs = try (0..<2).map { _ in try store.startRun(setup(of: corpus)) }
      for (run, hash) in zip(runs, ["ab12", "cd34"]) {
        try store.record(
          CheckpointRecord(kind: .best, epoch: 1, path: "models/x", hash: hash), of: run)
      }
      let recorded = try store.record(evaluation())
      #expect(recorded.evaluation == evaluation())
      #expect(recorded.runID == runs[0].id)
      #expect(recorded.splitHash.count == 16)
      #expect(abs(recorded.createdAt.timeIntervalSinceNow) < 60)
      let second = try store.record(evaluation())
      #expect(try store.evaluations(of: runs[0]) == [recorded, second])
      #expect(try store.evaluations(of: runs[1]).isEmpty)
    }
  }

  @Test func `weights that no run has saved are evaluated all the same`() throws {
    try withStore { store in
      _ = try store.importGerman(numberedPairs(0..<3))
      #expect(try store.record(evaluation(weights: "unknown")).runID == nil)
    }
  }

  @Test func `an evaluation outlives its corpus, and is not written for one that is gone`() throws {
    try withStore { store in
      let corpus = try store.importGerman(numberedPairs(0..<3))
      let run = try store.startRun(setup(of: corpus))
      try store.record(
        CheckpointRecord(kind: .best, epoch: 1, path: "models/x", hash: "ab12"), of: run)
      let recorded = try store.record(evaluation())
      try store.delete(corpus)
      let kept = try store.evaluations(of: run)
      #expect(kept.map(\.evaluation.scores) == [recorded.evaluation.scores])
      #expect(kept.map(\.splitHash) == [recorded.splitHash])
      #expect(kept.map(\.evaluation.corpus) == [try store.runSummary(id: run.id).corpus])
      #expect(throws: StoreError.changed(corpus: "test")) { try store.record(evaluation()) }
    }
  }

  @Test func `sentences come back in their order, to the byte`() throws {
    try withStore { store in
      _ = try store.importGerman(numberedPairs(0..<3))
      let sentences =
        (0..<12).map {
          EvaluatedSentence(hypothesis: "line \($0)", reference: "Zeile \($0)")
        } + [
          EvaluatedSentence(hypothesis: "a\0b", reference: ""),
          .init(hypothesis: "", reference: "e\u{301}"),
        ]
      let recorded = try store.record(evaluation(), sentences: sentences)
      let other = try store.record(evaluation())
      let read = try store.sentences(of: recorded)
      #expect(read == sentences)
      #expect(read.last?.reference.unicodeScalars.count == 2)
      #expect(try store.sentences(of: other).isEmpty)
    }
  }

  @Test func `validation pairs that were held out can be evaluated`() throws {
    try withStore { store in
      _ = try store.importGerman(numberedPairs(0..<3))
      var heldOut = evaluation()
      heldOut.split = .valid
      let recorded = try store.record(heldOut)
      #expect(try store.record(evaluation()).splitHash == recorded.splitHash)
      heldOut.split = .test
      #expect(throws: StoreError.changed(corpus: "test")) { try store.record(heldOut) }
    }
  }

  @Test func `databases of before are brought up to date`() throws {
    try withTemporaryDirectory { folder in
      let path = folder.appendingPathComponent("test.db").path
      let before = try Store(path: path)
      let run = try before.startRun(setup(of: before.importGerman(numberedPairs(0..<3))))
      try before.record(
        CheckpointRecord(kind: .best, epoch: 1, path: "models/x", hash: "ab12"), of: run)
      let recorded = try before.record(evaluation())
      try DatabaseQueue(path: path).write { database in
        try database.execute(
          sql: """
            DROP TABLE evaluated_sentence;
            ALTER TABLE training_run DROP COLUMN starting_weights;
            DELETE FROM grdb_migrations WHERE identifier LIKE '007%' OR identifier LIKE '008%';
            """)
      }
      let store = try Store(path: path)
      #expect(try store.evaluations(of: run) == [recorded])
      #expect(try store.sentences(of: recorded).isEmpty)
      let sentence = EvaluatedSentence(hypothesis: "a", reference: "b")
      let second = try store.record(evaluation(), sentences: [sentence])
      #expect(try store.sentences(of: second) == [sentence])
    }
  }
}
