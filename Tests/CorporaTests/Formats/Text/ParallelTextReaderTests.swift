import Corpora
import TestSupport
import Testing

@Suite struct ParallelTextReaderTests {
  /// The pairs that two files with these texts are read as, and the paths of the files.
  func read(
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

extension ParallelTextReaderTests {
  @Test func oddCharactersNeverShiftTheLines() throws {
    var random = RandomText(seed: 2)
    let texts = (0..<2_000).map { _ in random.next { $0 != "\n" } + "." }
    let pairs = zip(texts, texts.dropFirst()).map { SentencePair(source: $0, target: $1) }
    let source = pairs.map { $0.source + "\n" }.joined()
    let target = pairs.map { $0.target + "\r\n" }.joined()
    try read(source, target) { sourcePath, targetPath, read in
      #expect(areIdentical(try read(), pairs))
      var reader = try ParallelTextReader(source: sourcePath, target: targetPath)
      let last = try reader.allUnits().last
      #expect(last?.origin == Origin(files: [sourcePath, targetPath], line: pairs.count))
    }
  }

  @Test func staysInStepBehindALineThatIsNotUTF8() throws {
    try withTemporaryDirectory { folder in
      let source = try write(
        Array("a\n".utf8) + [0xFF] + Array("\nc\n".utf8), to: "a.de", in: folder)
      let target = try write("A\nB\nC\n", to: "a.en", in: folder)
      var reader = try ParallelTextReader(source: source, target: target)
      let (units, errors) = try reader.allOutcomes()
      #expect(units.map(\.pair.target) == ["A", "C"])
      #expect(units.map(\.pair.source) == ["a", "c"])
      #expect(errors == [.notUTF8(file: source, line: 2, byte: 1)])
    }
  }
}
