import Store
import Testing

@Suite struct StoreVocabulariesTests {
  private func vocabulary(_ language: String?, hash: String) -> StoredVocabulary {
    StoredVocabulary(
      language: language, model: "bpe", options: #"{"form":"NFC"}"#,
      tokens: ["<pad>", "a\u{0}b", "é", "e\u{301}", " ", "'", "7"],
      frequencies: [0, 5, 4, 3, 2, 1, 0], hash: hash)
  }

  @Test func bringsVocabulariesBack() throws {
    try withStore { store in
      let corpus = try store.importGerman(numberedPairs(0..<2))
      let saved = [vocabulary("de", hash: "1"), vocabulary("en", hash: "2")]
      let record = try #require(try store.saveVocabularies(saved, of: corpus).first)
      #expect(record.size == 7)
      #expect(record.corpusHash == corpus.hash)
      #expect(try store.vocabularyRecord(hash: "1")?.id == record.id)
      #expect(try store.vocabularyRecord(hash: "3") == nil)
      let loaded = try #require(try store.vocabularies(of: corpus, from: "de", to: "en"))
      #expect([loaded.source, loaded.target] == saved)
      let bytes = loaded.source.tokens.map { Array($0.utf8) }
      #expect(bytes == saved[0].tokens.map { Array($0.utf8) })
    }
  }

  @Test func bringsScoresBackToTheLastBit() throws {
    try withStore { store in
      let corpus = try store.importGerman(numberedPairs(0..<2))
      var saved = vocabulary(nil, hash: "1")
      saved.scores = [0, -0.1, -1e-30, -12.345_678, .leastNonzeroMagnitude, 3, 0]
      try store.saveVocabularies([saved], of: corpus)
      #expect(try store.vocabularies(of: corpus, from: "de", to: "en")?.source == saved)
    }
  }

  @Test func findsTheLatestOfEitherKind() throws {
    try withStore { store in
      let corpus = try store.importGerman(numberedPairs(0..<2))
      func hashes(from source: String, to target: String) throws -> [String]? {
        try store.vocabularies(of: corpus, from: source, to: target)
          .map { [$0.source.hash, $0.target.hash] }
      }
      #expect(try hashes(from: "de", to: "en") == nil)

      try store.saveVocabularies([vocabulary("de", hash: "1")], of: corpus)
      #expect(try hashes(from: "de", to: "en") == nil)

      try store.saveVocabularies([vocabulary("en", hash: "2")], of: corpus)
      #expect(try hashes(from: "de", to: "en") == ["1", "2"])
      #expect(try hashes(from: "en", to: "de") == ["2", "1"])

      try store.saveVocabularies([vocabulary(nil, hash: "3")], of: corpus)
      #expect(try hashes(from: "de", to: "en") == ["3", "3"])
      #expect(try store.vocabularies(of: corpus, from: "de", to: "en")?.isJoint == true)

      try store.saveVocabularies(
        [vocabulary("de", hash: "4"), vocabulary("en", hash: "5")], of: corpus)
      #expect(try hashes(from: "en", to: "de") == ["5", "4"])
      // Those of before stay.
      #expect(try store.references(to: corpus).vocabularies.count == 5)
    }
  }
}
