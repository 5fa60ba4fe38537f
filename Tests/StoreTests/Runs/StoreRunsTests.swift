import Foundation
import Store
import Testing

@Suite struct StoreRunsTests {
  @Test func keepsAllThatARunWasStartedWith() throws {
    try withStore { store in
      let setup = setup(of: try store.importGerman(numberedPairs(0..<2)))
      let run = try store.startRun(setup)
      #expect(run.setup == setup)
      #expect(run.status == .running)
      #expect(run.endedAt == nil)
      #expect(abs(run.startedAt.timeIntervalSinceNow) < 60)
      #expect(try store.run(id: run.id) == run)
    }
  }

  @Test func recordsEpochsAndReplacesThoseOfTheSameNumber() throws {
    try withStore { store in
      let run = try store.startRun(setup(of: try store.importGerman(numberedPairs(0..<2))))
      let bare = EpochRecord(
        number: 3, trainLoss: 0.5, validPerplexity: .infinity, learningRate: 0.1,
        targetTokensPerSecond: 1, seconds: 1)
      for epoch in [epoch(1), bare, epoch(2)] { try store.record(epoch, of: run) }
      #expect(try store.epochs(of: run) == [epoch(1), epoch(2), bare])
      try store.record(epoch(3), of: run)
      #expect(try store.epochs(of: run) == [epoch(1), epoch(2), epoch(3)])
    }
  }

  @Test func endsAndResumes() throws {
    try withStore { store in
      let setup = setup(of: try store.importGerman(numberedPairs(0..<2)))
      let run = try store.startRun(setup)
      try store.record(epoch(1), of: run)
      try store.endRun(id: run.id, status: .failed, message: "the loss is not finite")
      let failed = try store.run(id: run.id)
      #expect(failed.status == .failed)
      #expect(failed.message == "the loss is not finite")
      #expect(failed.endedAt != nil)
      #expect(try store.resumeRun(id: run.id, with: setup) == run)
      #expect(try store.epochs(of: run).count == 1)
      // Settings may have changed.
      var other = setup
      other.configuration = #"{"training": {"epochs": 20}}"#
      other.seed = 8
      let resumed = try store.resumeRun(id: run.id, with: other)
      #expect(resumed.setup.configuration == other.configuration && resumed.setup.seed == 8)
    }
  }

  @Test func listsTheLatestFirst() throws {
    try withStore { store in
      let corpus = try store.importGerman(numberedPairs(0..<2))
      let first = try store.startRun(setup(of: corpus))
      for number in 1...3 { try store.record(epoch(number), of: first) }
      let second = try store.startRun(setup(of: corpus))
      let runs = try store.runs()
      #expect(runs.map(\.run) == [second, first])
      #expect(runs.map(\.corpus) == ["test", "test"])
      #expect(runs.map(\.epochs) == [0, 3])
      #expect(runs.map(\.bestValidLoss) == [nil, 2.0 / 3])
      #expect(runs.map(\.bestValidScore) == [nil, 33])
      #expect(try store.latestRun(modelDirectory: "models/de-en") == second)
      #expect(try store.latestRun(modelDirectory: "models/fr-en") == nil)
    }
  }

  @Test func keepsOneCheckpointOfEachKind() throws {
    try withStore { store in
      let run = try store.startRun(setup(of: try store.importGerman(numberedPairs(0..<2))))
      let date = Date(timeIntervalSince1970: 1_700_000_000)
      let checkpoints = [(CheckpointRecord.Kind.best, 1), (.last, 1), (.last, 2)].map {
        CheckpointRecord(kind: $0, epoch: $1, path: "models/x", hash: "ab\($1)", createdAt: date)
      }
      for checkpoint in checkpoints { try store.record(checkpoint, of: run) }
      #expect(try store.checkpoints(of: run) == [checkpoints[0], checkpoints[2]])
    }
  }

  @Test func refusesRunsThatAreNotThere() throws {
    try withStore { store in
      let expected = StoreError.unknownRun(id: 7)
      #expect(throws: expected) { try store.run(id: 7) }
      let setup = setup(of: try store.importGerman(numberedPairs(0..<2)))
      #expect(throws: expected) { try store.resumeRun(id: 7, with: setup) }
      #expect(throws: expected) { try store.endRun(id: 7, status: .finished) }
      #expect(expected.kind == .missingInput)
    }
  }
}
