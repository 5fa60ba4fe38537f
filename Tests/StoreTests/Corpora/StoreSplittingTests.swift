import Corpora
import Store
import Testing

@Suite struct StoreSplittingTests {
  private func isEven(_ source: String) -> Bool {
    source.last.flatMap { Int(String($0)) }.map { $0.isMultiple(of: 2) } ?? false
  }

  @Test func movesPairsBehindThoseOfTheirNewSplit() throws {
    try withStore { store in
      let before = try store.importGerman(numberedPairs(0..<6))
      try store.importGerman(numberedPairs(6..<7), split: .valid)
      let corpus = try store.existingCorpus(named: "test")
      let (after, moved) = try store.movePairs(of: corpus, in: [.train]) {
        isEven($0) ? .valid : .train
      }
      #expect(moved == [.valid: 3])
      #expect(after.pairCounts == [.train: 3, .valid: 4])
      #expect(![before.hash, corpus.hash].contains(after.hash))
      let valid = try store.pairs(of: after, split: .valid, from: "de", to: "en")
      #expect(valid == [6, 0, 2, 4].flatMap { numberedPairs($0..<$0 + 1) })
    }
  }

  @Test func removedPairsMoveAlong() throws {
    try withStore { store in
      let before = try store.importGerman(numberedPairs(0..<4))
      let cleaned = try store.remove(
        [Removal(split: .train, number: 2, rule: "length")], from: before)
      let (after, moved) = try store.movePairs(of: cleaned, in: [.train]) {
        isEven($0) ? .test : .train
      }
      #expect(moved == [.test: 1])
      #expect(after.pairCounts == [.train: 2, .test: 1])
      #expect(try store.removedPairs(of: after).map(\.split) == [.test])
      #expect(try store.restorePairs(of: after).pairCounts == [.train: 2, .test: 2])
    }
  }

  @Test func nothingMovesWhereAllIsInPlace() throws {
    try withStore { store in
      let before = try store.importGerman(numberedPairs(0..<4))
      let (after, moved) = try store.movePairs(of: before, in: Split.allCases) { _ in .train }
      #expect(after == before)
      #expect(moved.isEmpty)
    }
  }
}
