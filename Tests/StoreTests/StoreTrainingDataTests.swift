import Corpora
import Store
import Testing

@Suite struct StoreTrainingDataTests {
  @Test func usesTheValidationSplitThatWasImported() throws {
    try withStore { store in
      try store.importGerman(numberedPairs(0..<50))
      let corpus = try store.importGerman(numberedPairs(50..<53), split: .valid)
      let data = try store.trainingData(of: corpus, from: "en", to: "de")
      #expect(!data.isHeldOut)
      #expect(data.train == numberedPairs(0..<50).map(\.reversed))
      #expect(data.valid == numberedPairs(50..<53).map(\.reversed))
    }
  }

  @Test(arguments: [("de", "en"), ("en", "de")])
  func holdsOutSourcesThatAreNotTrainedOn(source: String, target: String) throws {
    try withStore { store in
      // Every German sentence has three translations, every English one two.
      let pairs = (0..<6000).map {
        SentencePair(source: "Satz \($0 / 3)", target: "sentence \($0 % 3000)")
      }
      let corpus = try store.importGerman(pairs)
      let data = try store.trainingData(of: corpus, from: source, to: target)
      #expect(data.isHeldOut)
      #expect(data.train.count + data.valid.count == 6000)
      #expect((60..<180).contains(data.valid.count))
      let trained = Set(data.train.map(\.source))
      #expect(data.valid.allSatisfy { !trained.contains($0.source) })
    }
  }

  @Test func holdsOutOneSourceOfASmallCorpus() throws {
    try withStore { store in
      let pairs = (0..<12).map { SentencePair(source: "Satz \($0 / 2)", target: "s \($0)") }
      let data = try store.trainingData(
        of: try store.importGerman(pairs), from: "de", to: "en")
      #expect(data.valid.count == 2)
      #expect(Set(data.valid.map(\.source)).count == 1)
      #expect(data.train.count == 10)
    }
  }

  @Test func holdsOutNothingOfASingleSource() throws {
    try withStore { store in
      let corpus = try store.importGerman(numberedPairs(0..<1))
      let data = try store.trainingData(of: corpus, from: "de", to: "en")
      #expect(data.train.count == 1)
      #expect(data.valid.isEmpty)
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
}
