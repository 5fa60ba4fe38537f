import Corpora
import TestSupport
import Testing

@Suite struct CSVReaderTests {
  @Test func readsQuotedFields() throws {
    let text = #"""
      eins,one\#r
      "zwei, drei","two, ""three"""\#r
      "vier
      fünf",four
      ,
      "",""
      "end",last
      """#
    try reading(text, as: "a.csv") { files, path in
      let units = try files.allUnits()
      #expect(
        units.map(\.pair) == [
          SentencePair(source: "eins", target: "one"),
          SentencePair(source: "zwei, drei", target: "two, \"three\""),
          SentencePair(source: "vier\nfünf", target: "four"),
          SentencePair(source: "", target: ""),
          SentencePair(source: "", target: ""),
          SentencePair(source: "end", target: "last"),
        ])
      #expect(units.map(\.origin?.line) == [1, 2, 3, 5, 6, 7])
    }
  }

  @Test func takesColumnsByTheirNamesInTheFirstLine() throws {
    var options = ReadingOptions.german
    options.columns = (.name("German, old"), .name("English"))
    options.hasHeader = true
    options.delimiter = UInt8(ascii: ";")
    let text = "English;\"German, old\";Author\none;eins;me\ntwo;zwei;\n"
    try reading(text, as: "a.csv", options) { files, path in
      let units = try files.allUnits()
      #expect(
        units.map(\.pair) == [
          SentencePair(source: "eins", target: "one"), SentencePair(source: "zwei", target: "two"),
        ])
      #expect(units.map(\.notes) == [[Note(name: "Author", text: "me")], []])
    }
  }

  @Test func goesOnBehindDamage() throws {
    let text = """
      a,A
      b"x,B
      "c"x,C
      lonely
      d,D
      "e,E
      f,F

      """
    let bytes = Array(text.utf8) + Array("\"g\n".utf8) + [0xFF] + Array("h\",G\nend,END\n".utf8)
    try reading(text, as: "a.csv") { files, path in
      var reader = try CSVReader(path: path, options: .german)
      let (units, errors) = try reader.allOutcomes()
      #expect(units.map(\.pair.target) == ["A", "D", "F"])
      #expect(
        errors == [
          .damaged(file: path, line: 2, .strayQuote), .damaged(file: path, line: 3, .strayQuote),
          .damaged(file: path, line: 4, .missingColumn(number: 2, found: 1)),
          .damaged(file: path, line: 6, .openQuote),
        ])
      #expect(throws: CorpusError.damaged(file: path, line: 2, .strayQuote)) {
        _ = try files.allUnits()
      }
    }
    // Only the record is lost whose second line is not UTF-8; the open quote of line 6 now closes on line 8.
    try reading(bytes, as: "a.csv") { _, path in
      var reader = try CSVReader(path: path, options: .german)
      let (units, errors) = try reader.allOutcomes()
      #expect(units.map(\.pair.target) == ["A", "D", "F", "END"])
      #expect(errors.last == .notUTF8(file: path, line: 9, byte: 1))
      #expect(errors.count == 5)
    }
  }

  @Test func aQuoteThatNeverClosesDoesNotSwallowTheFile() throws {
    let lines = (0..<60_000).map { "zeile \($0),line \($0)\n" }
    let text = lines[0] + "\"offen,open\n" + lines.dropFirst().joined()
    try reading(text, as: "a.csv") { _, path in
      var reader = try CSVReader(path: path, options: .german)
      let (units, errors) = try reader.allOutcomes()
      #expect(units.count == lines.count)
      #expect(units.last?.origin?.line == lines.count + 1)
      #expect(errors == [.damaged(file: path, line: 2, .openQuote)])
    }
  }

  @Test func bringsRandomTextBack() throws {
    var random = RandomText(seed: 3)
    let texts = (0..<2_000).map { _ in random.next { _ in true } }
    let pairs = zip(texts, texts.dropFirst()).map { SentencePair(source: $0, target: $1) }
    func quoted(_ text: String) -> String {
      let doubled = text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined()
      return "\"\(doubled)\""
    }
    let file = pairs.map { quoted($0.source) + "," + quoted($0.target) + "\r\n" }.joined()
    for (bytes, name) in [(Array(file.utf8), "a.csv"), (Array(gzipped(file.utf8)), "a.csv.gz")] {
      try reading(bytes, as: name) { files, _ in
        try #expect(areIdentical(files.allUnits().map(\.pair), pairs))
      }
    }
  }
}
