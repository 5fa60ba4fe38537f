import Corpora
import TestSupport
import Testing

@Suite struct TSVReaderTests {
  private func pairs(_ path: String) throws -> [SentencePair] { try TSVReader(path: path).all() }

  @Test func readsTheFirstTwoColumns() throws {
    try withTemporaryDirectory { folder in
      let path = try write(
        "Hi.\t嗨。\tCC-BY\tmore\nRun.\t你用跑的。\r\n \nNo.\t\n", to: "cmn.tsv", in: folder)
      #expect(
        try pairs(path) == [
          SentencePair(source: "Hi.", target: "嗨。"),
          SentencePair(source: "Run.", target: "你用跑的。"),
          SentencePair(source: "", target: ""),
          SentencePair(source: "No.", target: ""),
        ])
    }
  }

  @Test func keepsFurtherColumnsAsNotes() throws {
    try reading("Hi.\t嗨。\tCC-BY\t\tmore\n", as: "a.tsv") { files, path in
      try #expect(
        files.allUnits() == [
          TranslationUnit(
            pair: SentencePair(source: "Hi.", target: "嗨。"),
            origin: Origin(files: [path], line: 1),
            notes: [Note(name: "3", text: "CC-BY"), Note(name: "5", text: "more")])
        ])
    }
  }

  @Test func readsTheColumnsThatAreNamed() throws {
    let text = "id\tEnglish\tGerman\n7\tone\teins\n8\ttwo\tzwei\n"
    var options = ReadingOptions.german
    options.columns = (.number(3), .number(2))
    options.hasHeader = true
    let expected = [
      SentencePair(source: "eins", target: "one"), SentencePair(source: "zwei", target: "two"),
    ]
    try reading(text, as: "a.tsv", options) { files, _ in
      let units = try files.allUnits()
      #expect(units.map(\.pair) == expected)
      #expect(units.map(\.notes) == [[Note(name: "id", text: "7")], [Note(name: "id", text: "8")]])
      #expect(units.map(\.origin?.line) == [2, 3])
    }
    options.columns = (.name("German"), .name("English"))
    try reading(text, as: "a.tsv", options) { files, _ in
      try #expect(files.allUnits().map(\.pair) == expected)
    }
    options.columns = (.name("Deutsch"), .name("English"))
    try reading(text, as: "a.tsv", options) { files, path in
      let unknown = CorpusError.unknownColumn(
        file: path, name: "Deutsch", columns: ["id", "English", "German"])
      #expect(throws: unknown) { try files.nextUnit() }
      #expect(unknown.kind == .badData)
    }
  }

  @Test func refusesALineWithOneColumnAndGoesOnBehindIt() throws {
    try withTemporaryDirectory { folder in
      let path = try write("a\tb\nlonely\nc\td\n", to: "bad.tsv", in: folder)
      let expected = CorpusError.damaged(
        file: path, line: 2, .missingColumn(number: 2, found: 1))
      #expect(throws: expected) { try pairs(path) }
      #expect(expected.kind == .badData)
      #expect("\(expected)".hasPrefix("\(path):2: has one column"))
      var reader = try TSVReader(path: path)
      let (units, errors) = try reader.allOutcomes()
      #expect(units.map(\.pair.source) == ["a", "c"])
      #expect(errors == [expected])
    }
  }

  @Test func refusesAnEmptyFile() throws {
    try withTemporaryDirectory { folder in
      let path = try write("", to: "empty.tsv", in: folder)
      #expect(throws: CorpusError.empty(file: path)) { try pairs(path) }
    }
  }

  @Test func bringsRandomTextBack() throws {
    var random = RandomText(seed: 1)
    let texts = (0..<2_000).map { _ in random.next { $0 != "\n" && $0 != "\t" } + "." }
    let pairs = zip(texts, texts.dropFirst()).map { SentencePair(source: $0, target: $1) }
    let file = pairs.map { "\($0.source)\t\($0.target)\n" }.joined()
    for (bytes, name) in [(Array(file.utf8), "a.tsv"), (Array(gzipped(file.utf8)), "a.tsv.gz")] {
      try reading(bytes, as: name) { files, _ in
        let units = try files.allUnits()
        #expect(areIdentical(units.map(\.pair), pairs))
        #expect(units.compactMap(\.origin?.line) == Array(1...pairs.count))
      }
    }
  }
}
