import Store
import Testing

@Suite struct StoreCorporaTests {
  @Test func listsCorporaByName() throws {
    try withStore { store in
      #expect(try store.corpora().isEmpty)
      for name in ["zebra", "apple"] {
        try store.importGerman(numberedPairs(0..<2), into: name)
      }
      #expect(try store.corpora().map(\.name) == ["apple", "zebra"])
      #expect(try store.corpus(named: "nothing") == nil)
    }
  }

  @Test func namesTheStoredCorporaWhereOneIsMissing() throws {
    try withStore { store in
      #expect(throws: StoreError.unknownCorpus(name: "m30k", stored: [])) {
        try store.existingCorpus(named: "m30k")
      }
      let corpus = try store.importGerman(numberedPairs(0..<2), into: "apple")
      #expect(try store.existingCorpus(named: "apple") == corpus)
      let expected = StoreError.unknownCorpus(name: "m30k", stored: ["apple"])
      #expect(throws: expected) { try store.existingCorpus(named: "m30k") }
      #expect(expected.kind == .missingInput)
    }
  }
}
