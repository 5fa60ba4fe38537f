import Corpora
import TestSupport
import Testing

/// Text to classify and to generate.
struct LabelledTextTests {
  private let expected = [
    SentencePair(source: "a fine film", target: "1"), SentencePair(source: "dull .", target: "0"),
  ]

  @Test func `a label, a space and a text`() throws {
    #expect(try pairs("1 a fine film\n0 dull .\n", as: "sst.train", .classify) == expected)
    #expect(
      try pairs("1  two spaces \n", as: "a", .classify)
        == [SentencePair(source: " two spaces ", target: "1")])
    // A blank line is a blank pair, which the import leaves out.
    #expect(try pairs("\n1 x\n", as: "a", .classify).first?.hasBlankSide == true)
  }

  @Test func `tables, a label before its text unless columns say else`() throws {
    #expect(try pairs("1\ta fine film\n0\tdull .\n", as: "a.tsv", .classify) == expected)
    // The first line tells what the name does not.
    #expect(try pairs("1\ta fine film\n0\tdull .\n", as: "a.txt", .classify) == expected)
    #expect(
      try pairs("a fine film\t1\ndull .\t0\n", as: "a", .classify) {
        $0.columns = (.number(1), .number(2))
      } == expected)
    #expect(try pairs("1,a fine film\n0,dull .\n", as: "a.csv", .classify) == expected)
    let json = "{\"label\":\"1\",\"en\":\"a fine film\"}\n{\"label\":\"0\",\"en\":\"dull .\"}\n"
    #expect(try pairs(json, as: "a.jsonl", .classify) == expected)
    #expect(
      try pairs("1\ta fine film\n0\tdull .\n", as: "a.tsv", .generate)
        == expected.map(\.reversed))
    #expect(
      try pairs("1\ta fine film\n0\tdull .\n", as: "a", .generate) == expected.map(\.reversed))
    #expect(try pairs(json, as: "a.jsonl", .generate) == expected.map(\.reversed))
  }

  @Test func `the name of the file is the label`() throws {
    for (name, label) in [
      ("Arabic.txt", "Arabic"), ("Arabic.txt.gz", "Arabic"), ("Arabic", "Arabic"),
      ("a.b.txt", "a.b"), (".hidden", ".hidden"), ("Arabic.tsv", "Arabic"),
    ] {
      let bytes = "Khoury\nNahas\tx\n".utf8
      var options = ReadingOptions.english(.generate)
      options.labelsByFileName = true
      let content = name.hasSuffix(".gz") ? Array(gzipped(bytes)) : Array(bytes)
      try reading(content, as: name, options) { files, path in
        let units = try files.allUnits()
        #expect(
          units.map(\.pair) == [
            SentencePair(source: label, target: "Khoury"),
            SentencePair(source: label, target: "Nahas\tx"),
          ])
        #expect(units.last?.origin == Origin(files: [path], line: 2))
      }
      options.task = .classify
      try reading(content, as: name, options) { files, _ in
        try #expect(files.nextUnit()?.pair == SentencePair(source: "Khoury", target: label))
      }
    }
  }

  @Test func `a label to classify by is one word`() throws {
    #expect(try pairs("very good\tx y\n", as: "a.tsv", .classify).first?.target == "very\u{A0}good")
    // To generate from, it is two.
    #expect(try pairs("very good\tx y\n", as: "a.tsv", .generate).first?.source == "very good")
  }

  @Test func `what has no label is damaged`() throws {
    var options = ReadingOptions.english(.classify)
    try reading("1 x\nlonely\n0 y\n", as: "a.txt", options) { files, path in
      _ = try files.nextUnit()
      #expect(throws: CorpusError.damaged(file: path, line: 2, .missingText)) {
        try files.nextUnit()
      }
    }
    options.skipsBadLines = true
    try reading("1 x\nlonely\n0 y\n", as: "a.txt", options) { files, _ in
      try #expect(files.allUnits().count == 2)
      #expect(files.skipped == [.missingColumn: 1])
    }
    try reading("", as: "a.txt", options) { files, path in
      #expect(throws: CorpusError.empty(file: path)) { try files.nextUnit() }
    }
  }

  @Test func `formats without examples for a task are refused`() throws {
    for (name, task) in [("a.tmx", Task.classify), ("a.abc", .translate), ("a.csv", .tag)] {
      let error = #expect(throws: CorpusError.self) { try pairs("x", as: name, task) }
      #expect(error?.kind == .usage)
      #expect(error.map { "\($0)" }?.contains("--task \(task.rawValue)") == true)
    }
    let unclear = #expect(throws: CorpusError.self) {
      try pairs("no label anywhere\n", as: "a.txt", .generate)
    }
    #expect(unclear?.kind == .usage)
    #expect(unclear.map { "\($0)" }?.contains(".abc") == true)
  }
}
