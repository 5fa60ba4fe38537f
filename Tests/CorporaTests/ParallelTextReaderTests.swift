import Corpora
import TestSupport
import Testing

@Suite struct ParallelTextReaderTests {
  /// The pairs that two files with these texts are read as, and the paths of the files.
  private func read(
    _ source: String, _ target: String,
    check: (String, String, () throws -> [SentencePair]) throws
      -> Void
  ) throws {
    try withTemporaryDirectory { folder in
      let sourcePath = try write(source, to: "train.de", in: folder)
      let targetPath = try write(target, to: "train.en", in: folder)
      try check(sourcePath, targetPath) {
        var reader = try ParallelTextReader(source: sourcePath, target: targetPath)
        var pairs: [SentencePair] = []
        while let pair = try reader.next() { pairs.append(pair) }
        return pairs
      }
    }
  }

  @Test func pairsLinesOfTheSameNumber() throws {
    try read("eins\r\n\nzwei", "one\n\ntwo\n") { _, _, pairs in
      let pairs = try pairs()
      #expect(
        pairs == [
          SentencePair(source: "eins", target: "one"), SentencePair(source: "", target: ""),
          SentencePair(source: "zwei", target: "two"),
        ])
    }
  }

  @Test func refusesFilesOfUnequalLengthWithBothCounts() throws {
    try read("eins\nzwei\n", "one\ntwo\nthree\nfour\n") { source, target, pairs in
      let expected = CorpusError.unequalLength(
        source: source, sourceLines: 2, target: target, targetLines: 4)
      #expect(throws: expected) { try pairs() }
      #expect(expected.kind == .badData)
      #expect("\(expected)".hasPrefix("\(target):3: has no line beside it"))
    }
    try read("eins\nzwei\ndrei", "one\n") { source, target, pairs in
      #expect(
        throws: CorpusError.unequalLength(
          source: source, sourceLines: 3, target: target, targetLines: 1)
      ) { try pairs() }
    }
  }

  @Test func refusesEmptyFiles() throws {
    try read("", "") { source, _, pairs in
      let expected = CorpusError.empty(file: source)
      #expect(throws: expected) { try pairs() }
      #expect(expected.kind == .badData)
    }
  }
}
