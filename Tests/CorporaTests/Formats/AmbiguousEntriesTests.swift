import Corpora
import Testing

/// Entries that could be read in a wrong way.
struct AmbiguousEntriesTests {
  private func pairs(
    _ text: String, as name: String, _ options: ReadingOptions = .german
  ) throws -> [SentencePair] {
    var found: [SentencePair] = []
    try reading(text.utf8, as: name, options) { files, _ in found = try files.allUnits().map(\.pair)
    }
    return found
  }

  @Test func `one variant of a unit is never both sides`() throws {
    func unit(_ variants: (String, String)...) -> String {
      "<tu>" + variants.map { "<tuv xml:lang=\"\($0)\"><seg>\($1)</seg></tuv>" }.joined() + "</tu>"
    }
    let text =
      "<tmx version=\"1.4\"><body>"
      + unit(("en-GB", "colour"), ("en-US", "color")) + unit(("en-GB", "alone"))
      + unit(("en", "plain"), ("en-GB", "British")) + "</body></tmx>"
    #expect(
      try pairs(text, as: "a.tmx", ReadingOptions(source: "en", target: "en-GB")) == [
        SentencePair(source: "color", target: "colour"),
        SentencePair(source: "plain", target: "British"),
      ])
    #expect(
      try pairs(text, as: "a.tmx", ReadingOptions(source: "en-GB", target: "en")) == [
        SentencePair(source: "colour", target: "color"),
        SentencePair(source: "British", target: "plain"),
      ])
  }

  @Test func `a message that lost its beginning is none`() throws {
    let text = "msgid \"a\"\nmsgstr \"b\"\nmsgstr \"d\"\n\nmsgid \"e\"\nmsgstr \"f\"\n\"g\"\n"
    try reading(text.utf8, as: "a.po") { files, path in
      #expect(throws: CorpusError.self) { try files.allUnits() }
    }
    var options = ReadingOptions.german
    options.skipsBadLines = true
    #expect(try pairs(text, as: "a.po", options) == [SentencePair(source: "e", target: "fg")])
  }

  @Test(arguments: ["", "mid=\"1\""])
  func `segments whose names do not tell them apart are one`(name: String) throws {
    let marks = { (texts: [String]) in
      texts.map { "<mrk mtype=\"seg\" \(name)>\($0)</mrk>" }.joined(separator: " ")
    }
    let text = """
      <xliff version="1.2"><file source-language="de" target-language="en"><body><trans-unit id="1">
      <source>Eins. Zwei.</source><seg-source>\(marks(["Eins.", "Zwei."]))</seg-source>
      <target>\(marks(["One.", "Two."]))</target></trans-unit></body></file></xliff>
      """
    #expect(
      try pairs(text, as: "a.xlf") == [SentencePair(source: "Eins. Zwei.", target: "One. Two.")])
  }

  @Test(arguments: ["a.csv", "a.tsv"])
  func `a header that cannot be read is not passed over`(name: String) throws {
    var options = ReadingOptions.german
    options.hasHeader = true
    options.skipsBadLines = true
    let separator = name == "a.csv" ? "," : "\t"
    let bytes =
      Array("Gr".utf8) + [0xF6, 0xDF] + Array("e\(separator)x\neins\(separator)one\n".utf8)
    try reading(bytes, as: name, options) { files, path in
      let error = #expect(throws: CorpusError.self) { try files.allUnits() }
      #expect(
        error.map { "\($0)".contains(":1: not UTF-8") && "\($0)".contains("columns") } == true)
    }
  }

  @Test func `words under the notes are no notes, on two lines either`() throws {
    var options = ReadingOptions(source: "label", target: "abc")
    options.task = .generate
    let text = "X:1\nM:4/4\nK:D\nABcd|\nw: la la\n+: more words\nefga|\n"
    #expect(try pairs(text, as: "a.abc", options).map(\.target) == ["ABcd| efga|"])
  }
}
