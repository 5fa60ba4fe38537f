import Corpora
import Testing

struct TaggedTokenReaderTests {
  private let expected = [
    SentencePair(source: "Dogs bark .", target: "NOUN VERB PUNCT"),
    SentencePair(source: "Stop", target: "VERB"),
  ]
  private let table = "Dogs\tNOUN\nbark\tVERB\n.\tPUNCT\n\nStop\tVERB\n"

  @Test func `a word and its tag a line, a blank line between sentences`() throws {
    for name in ["a.tsv", "a.conll", "a.txt", "a", "a.tab"] {
      #expect(try pairs(table, as: name, .tag) == expected, "\(name)")
      #expect(
        try pairs("\n\n" + table.replacing("\n", with: "\r\n") + "\n \n", as: name, .tag)
          == expected)
    }
    try reading(table, as: "a.tsv", .english(.tag)) { files, path in
      try #expect(
        files.allUnits().map(\.origin) == [
          Origin(files: [path], line: 1), Origin(files: [path], line: 5),
        ])
    }
  }

  @Test func `every word is a pair to map`() throws {
    #expect(
      try pairs(table, as: "a.tsv", .map) == [
        SentencePair(source: "Dogs", target: "NOUN"), SentencePair(source: "bark", target: "VERB"),
        SentencePair(source: ".", target: "PUNCT"), SentencePair(source: "Stop", target: "VERB"),
      ])
  }

  @Test func `the columns of CoNLL-2003`() throws {
    let text = """
      -DOCSTART- -X- -X- O

      EU NNP B-NP B-ORG
      rejects VBZ B-VP O

      Peter NNP B-NP B-PER
      -DOCSTART- -X- O O
      # NN B-NP O

      """
    #expect(
      try pairs(text, as: "eng.train", .tag) == [
        SentencePair(source: "EU rejects", target: "B-ORG O"),
        SentencePair(source: "Peter", target: "B-PER"), SentencePair(source: "#", target: "O"),
      ])
    #expect(
      try pairs(text, as: "eng.train", .tag) { $0.tagColumn = .number(2) }.map(\.target)
        == ["NNP VBZ", "NNP", "NN"])
  }

  private static let universal = """
    # sent_id = weblog-1
    # text = Don't go
    1-2\tDon't\t_\t_\t_\t_\t_\t_\t_\t_
    1\tDo\tdo\tAUX\tVBP\t_\t3\taux\t_\t_
    2\tn't\tnot\tPART\tRB\t_\t3\tadvmod\t_\t_
    3\tgo\tgo\tVERB\tVB\t_\t0\troot\t_\t_
    3.1\tgone\tgo\tVERB\tVBN\t_\t_\t_\t_\t_

    # newpar
    1\t#\t#\tSYM\tNFP\t_\t0\troot\t_\t_
    2\t20 000\t20000\tNUM\tCD\t_\t1\tnummod\t_\t_

    """

  @Test func `the columns of CoNLL-U`() throws {
    for name in ["en.conllu", "en.txt"] {
      try reading(Self.universal, as: name, .english(.tag)) { files, _ in
        let units = try files.allUnits()
        #expect(
          units.map(\.pair) == [
            SentencePair(source: "Do n't go", target: "AUX PART VERB"),
            SentencePair(source: "# 20\u{A0}000", target: "SYM NUM"),
          ])
        #expect(units.map(\.origin?.unit) == ["weblog-1", nil])
      }
    }
    for column in [Column.name("xpos"), .number(5)] {
      #expect(
        try pairs(Self.universal, as: "en.conllu", .tag) { $0.tagColumn = column }.map(\.target)
          == ["VBP RB VB", "NFP CD"])
    }
    let error = #expect(throws: CorpusError.self) {
      try pairs(Self.universal, as: "en.conllu", .tag) { $0.tagColumn = .name("POS") }
    }
    #expect(error?.kind == .usage)
    #expect(error.map { "\($0)" }?.contains("UPOS") == true)
  }

  @Test func `there are always as many tags as words`() throws {
    let odd = "a b\tX Y\n\u{301}x\tZ\n\u{2028}\u{A0}y\tT\n"
    for pair in try pairs(odd, as: "a.tsv", .tag) {
      #expect(pair.source.utf8.count { $0 == 0x20 } == pair.target.utf8.count { $0 == 0x20 })
      #expect(pair.source.utf8.split(separator: 0x20).count == 3)
    }
  }

  @Test func `a damaged word costs its sentence and no other`() throws {
    let text = "a\tX\nlonely\n\nb\tY\n\n\tZ\nc\tZ\nd\n\ne\tX\n"
    try reading(text, as: "a.tsv", .english(.tag)) { files, path in
      var reader = files
      let (units, errors) = try reader.allOutcomes()
      #expect(units.map(\.pair.source) == ["b", "e"])
      #expect(
        errors == [
          .damaged(file: path, line: 2, .missingTag(number: 2, found: 1)),
          .damaged(file: path, line: 6, .emptyColumn(number: 1)),
        ])
      #expect("\(errors[0])".contains("--tag-column"))
    }
    #expect(
      try pairs(text, as: "a.tsv", .map) { $0.skipsBadLines = true }.map(\.source)
        == ["a", "b", "c", "e"])
  }
}
