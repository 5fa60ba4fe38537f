import Corpora
import Store
import Testing

@Suite struct TrainingDataTests {
  /// The pairs that are learned from and those that are validated on.
  private func pairs(_ data: TrainingData) throws -> (train: [SentencePair], valid: [SentencePair])
  {
    var (train, valid): ([SentencePair], [SentencePair]) = ([], [])
    try data.forEachPair { pair, split in
      if split == .train { train.append(pair) } else { valid.append(pair) }
    }
    #expect(data.count == train.count + valid.count)
    return (train, valid)
  }

  @Test func `a corpus that was changed meanwhile is not trained on`() throws {
    try withStore { store in
      let corpus = try store.importGerman(numberedPairs(0..<50))
      let data = try store.trainingData(of: corpus, from: "de", to: "en")
      try store.importGerman(numberedPairs(60..<61), split: .test)
      #expect(throws: StoreError.changed(corpus: "test")) { try pairs(data) }
    }
  }

  @Test func usesTheValidationSplitThatWasImported() throws {
    try withStore { store in
      try store.importGerman(numberedPairs(0..<50))
      try store.importGerman(numberedPairs(60..<69), split: .test)
      let corpus = try store.importGerman(numberedPairs(50..<53), split: .valid)
      let data = try store.trainingData(of: corpus, from: "en", to: "de")
      #expect(!data.isHeldOut)
      let (train, valid) = try pairs(data)
      #expect(train == numberedPairs(0..<50).map(\.reversed))
      #expect(valid == numberedPairs(50..<53).map(\.reversed))
    }
  }

  @Test(arguments: [("de", "en"), ("en", "de")])
  func holdsOutSourcesThatAreNotTrainedOn(source: String, target: String) throws {
    try withStore { store in
      // Every German sentence has three translations, every English one two.
      let stored = (0..<6000).map {
        SentencePair(source: "Satz \($0 / 3)", target: "sentence \($0 % 3000)")
      }
      let corpus = try store.importGerman(stored)
      let data = try store.trainingData(of: corpus, from: source, to: target)
      #expect(data.isHeldOut)
      let (train, valid) = try pairs(data)
      #expect(train.count + valid.count == 6000)
      #expect((60..<180).contains(valid.count))
      let trained = Set(train.map(\.source))
      #expect(valid.allSatisfy { !trained.contains($0.source) })
      // Both keep the order of their import.
      let order = stored.map { source == "de" ? $0 : $0.reversed }
      #expect(train == order.filter { trained.contains($0.source) })
      #expect(valid == order.filter { !trained.contains($0.source) })
    }
  }

  @Test func holdsOutOneSourceOfASmallCorpus() throws {
    try withStore { store in
      let stored = (0..<12).map { SentencePair(source: "Satz \($0 / 2)", target: "s \($0)") }
      let (train, valid) = try pairs(
        store.trainingData(of: try store.importGerman(stored), from: "de", to: "en"))
      #expect(valid.count == 2)
      #expect(Set(valid.map(\.source)).count == 1)
      #expect(train.count == 10)
    }
  }

  @Test func holdsOutNothingOfASingleSource() throws {
    try withStore { store in
      let stored = (0..<3).map { SentencePair(source: "Satz", target: "s \($0)") }
      let (train, valid) = try pairs(
        store.trainingData(of: try store.importGerman(stored), from: "de", to: "en"))
      #expect(train == stored)
      #expect(valid.isEmpty)
    }
  }

  @Test func refusesACorpusWithoutTrainingPairs() throws {
    try withStore { store in
      let corpus = try store.importGerman(numberedPairs(0..<4), split: .test)
      let expected = StoreError.noTrainingPairs(corpus: "test")
      #expect(throws: expected) { try store.trainingData(of: corpus, from: "de", to: "en") }
      #expect(expected.kind == .badData)
    }
  }

  @Test func refusesOtherLanguages() throws {
    try withStore { store in
      let corpus = try store.importGerman(numberedPairs(0..<4))
      #expect(throws: StoreError.self) { try store.trainingData(of: corpus, from: "de", to: "fr") }
    }
  }
}
