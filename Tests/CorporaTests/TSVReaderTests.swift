import Corpora
import TestSupport
import Testing

@Suite struct TSVReaderTests {
  private func pairs(_ path: String) throws -> [SentencePair] {
    var reader = try TSVReader(path: path)
    var pairs: [SentencePair] = []
    while let pair = try reader.next() { pairs.append(pair) }
    return pairs
  }

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

  @Test func refusesALineWithOneColumn() throws {
    try withTemporaryDirectory { folder in
      let path = try write("a\tb\nc\td\nlonely\n", to: "bad.tsv", in: folder)
      let expected = CorpusError.missingColumn(file: path, line: 3)
      #expect(throws: expected) { try pairs(path) }
      #expect(expected.kind == .badData)
    }
  }

  @Test func refusesAnEmptyFile() throws {
    try withTemporaryDirectory { folder in
      let path = try write("", to: "empty.tsv", in: folder)
      #expect(throws: CorpusError.empty(file: path)) { try pairs(path) }
    }
  }
}
