import Corpora
import Foundation
import GRDB
import Store
import TestSupport
import Testing

@Suite struct StoreRemovalTests {
  private func read(_ store: Store, _ corpus: CorpusRecord, _ split: Split = .train) throws
    -> [SentencePair]
  {
    try store.pairs(of: corpus, split: split, from: "de", to: "en")
  }

  private func removals(_ numbers: Int..., rule: String = "length") -> [Removal] {
    numbers.map { Removal(split: .train, number: $0, rule: rule) }
  }

  @Test func nobodySeesRemovedPairs() throws {
    try withStore { store in
      let before = try store.importGerman(numberedPairs(0..<5))
      let after = try store.remove(removals(1, 3), from: before)
      let left = [0, 2, 4].flatMap { numberedPairs($0..<$0 + 1) }
      #expect(after.pairCounts == [.train: 3])
      #expect(after.hash != before.hash)
      #expect(after == (try store.corpus(named: "test")))
      #expect(try read(store, after) == left)
      #expect(
        try store.pairs(of: after, split: .train, from: "de", to: "en", limit: 2)
          == Array(left[..<2]))
      let data = try store.trainingData(of: after, from: "de", to: "en")
      var used: [SentencePair] = []
      try data.forEachPair { pair, _ in used.append(pair) }
      #expect(data.count == 3 && used == left)
      var seen: [PlacedPair] = []
      try store.forEachPair(of: after, in: [.train]) { seen.append($0) }
      #expect(seen.map(\.pair) == left)
      #expect(seen.map(\.number) == [0, 2, 4])
      // The hash is that of a corpus that never had them.
      #expect(try store.importGerman(left, into: "other").hash == after.hash)
    }
  }

  @Test func restoringGivesTheCorpusOfBefore() throws {
    try withStore { store in
      let before = try store.importGerman(numberedPairs(0..<5))
      let once = try store.remove(removals(4, rule: "numbers"), from: before)
      let twice = try store.remove(removals(0, 2), from: once)
      let removed = try store.removedPairs(of: twice)
      #expect(removed.map(\.rule) == ["length", "numbers"])
      #expect(removed.map(\.count) == [2, 1])
      #expect(removed.allSatisfy { abs($0.latest.timeIntervalSinceNow) < 60 })
      #expect(try store.restorePairs(of: twice, removedBy: ["length"]) == once)
      #expect(try store.restorePairs(of: twice) == before)
      #expect(try read(store, before) == numberedPairs(0..<5))
      #expect(try store.removedPairs(of: before).isEmpty)
    }
  }

  @Test func appendedPairsStandBehindRemovedOnes() throws {
    try withStore { store in
      let before = try store.importGerman(numberedPairs(0..<3))
      let removed = try store.remove(removals(2), from: before)
      let appended = try store.importGerman(numberedPairs(3..<5), existing: .append)
      #expect(appended.pairCounts == [.train: 4])
      #expect(appended.hash != removed.hash)
      let restored = try store.restorePairs(of: appended)
      #expect(try read(store, restored) == numberedPairs(0..<5))
      #expect(try store.importGerman(numberedPairs(0..<5), into: "other").hash == restored.hash)
    }
  }

  @Test func aSplitCanLoseAllItsPairs() throws {
    try withStore { store in
      let before = try store.importGerman(numberedPairs(0..<2))
      let empty = try store.remove(removals(0, 1), from: before)
      #expect(empty.pairCounts.isEmpty)
      // There is nothing to lose by importing; what was removed comes back before it.
      let appended = try store.importGerman(numberedPairs(2..<3))
      #expect(try read(store, try store.restorePairs(of: appended)) == numberedPairs(0..<3))
      // Replacing removes what was removed.
      _ = try store.remove(removals(0, 1, 2), from: try store.existingCorpus(named: "test"))
      let replaced = try store.importGerman(numberedPairs(7..<8), existing: .replace)
      #expect(try store.removedPairs(of: replaced).isEmpty)
    }
  }

  @Test func refusesACorpusThatHasChanged() throws {
    try withStore { store in
      let before = try store.importGerman(numberedPairs(0..<3))
      try store.importGerman(numberedPairs(3..<4), existing: .append)
      let expected = StoreError.changed(corpus: "test")
      #expect(throws: expected) { try store.remove(removals(1), from: before) }
      #expect(throws: expected) {
        try store.movePairs(of: before, in: [.train]) { _ in .valid }
      }
      #expect(expected.kind == .failure)
    }
  }

  @Test func bringsADatabaseOfBeforeUpToDate() throws {
    try withTemporaryDirectory { folder in
      let path = folder.appendingPathComponent("test.db").path
      let before = try Store(path: path).importGerman(numberedPairs(0..<3))
      // As the first version left it.
      try DatabaseQueue(path: path).write { database in
        try database.execute(
          sql: """
            DROP INDEX removed_pair;
            ALTER TABLE sentence_pair DROP COLUMN removed_by;
            ALTER TABLE sentence_pair DROP COLUMN removed_at;
            ALTER TABLE corpus DROP COLUMN deleted_at;
            DELETE FROM grdb_migrations WHERE identifier LIKE '003%';
            """)
      }
      let store = try Store(path: path)
      #expect(try store.corpora() == [before])
      #expect(try store.remove(removals(0), from: before).pairCounts == [.train: 2])
    }
  }
}
