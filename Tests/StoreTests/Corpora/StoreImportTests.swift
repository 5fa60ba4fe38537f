import Corpora
import Foundation
import Store
import TestSupport
import Testing

@Suite struct StoreImportTests {
  @Test func storesPairsAndCountsBlankOnes() throws {
    try withStore { store in
      let pairs = numberedPairs(0..<3)
      let blank = [SentencePair(source: " ", target: "x"), SentencePair(source: "x", target: "")]
      let summary = try store.importPairs(
        into: "test", source: "de", target: "en", split: .train,
        from: SentencePairList(pairs + blank))
      #expect(summary.imported == 3)
      #expect(summary.skipped == [.emptySide: 2])
      #expect(!summary.reversed)
      #expect(summary.corpus == (try store.corpus(named: "test")))
      #expect(summary.corpus.pairCounts == [.train: 3])
      #expect(try store.pairs(of: summary.corpus, split: .train, from: "de", to: "en") == pairs)
      #expect(
        try store.pairs(of: summary.corpus, split: .train, from: "en", to: "de")
          == pairs.map(\.reversed))
    }
  }

  @Test func bringsTextBackByteForByte() throws {
    try withStore { store in
      let texts = [
        "a\u{0}b", "\u{0}", "u\u{308} ü", "\u{2028}x", "'; DROP TABLE corpus; --", "👩‍👩‍👧",
        String(repeating: "長", count: 10_000), "\u{FEFF}mark", "x'00'", "12", "1e5", "\u{10FFFF}",
      ]
      let pairs = texts.map { SentencePair(source: $0, target: "<\($0)>") }
      let corpus = try store.importGerman(pairs)
      let read = try store.pairs(of: corpus, split: .train, from: "de", to: "en")
      #expect(read.map { Array($0.source.utf8) } == pairs.map { Array($0.source.utf8) })
      #expect(read.map { Array($0.target.utf8) } == pairs.map { Array($0.target.utf8) })
    }
  }

  @Test func swapsTheSidesOfTheOtherDirection() throws {
    try withStore { store in
      try store.importGerman(numberedPairs(0..<2))
      let summary = try store.importPairs(
        into: "test", source: "en", target: "de", split: .train, existing: .append,
        from: SentencePairList([SentencePair(source: "three", target: "drei")]))
      #expect(summary.reversed)
      let stored = try store.pairs(of: summary.corpus, split: .train, from: "de", to: "en")
      #expect(stored.last == SentencePair(source: "drei", target: "three"))
      #expect(stored.count == 3)
    }
  }

  @Test func refusesOtherLanguages() throws {
    try withStore { store in
      let corpus = try store.importGerman(numberedPairs(0..<2))
      let expected = StoreError.languages(
        corpus: "test", stored: ["de", "en"], asked: ["de", "fr"])
      #expect(throws: expected) {
        try store.importPairs(
          into: "test", source: "de", target: "fr", split: .valid,
          from: SentencePairList(numberedPairs(0..<2)))
      }
      #expect(throws: expected) {
        try store.pairs(of: corpus, split: .train, from: "de", to: "fr")
      }
      #expect(expected.kind == .usage)
      #expect("\(expected)" == "corpus test is de–en; asked for de–fr")
      #expect(throws: StoreError.sameLanguage(corpus: "new", language: "de")) {
        try store.importPairs(
          into: "new", source: "de", target: "de", split: .train,
          from: SentencePairList(numberedPairs(0..<2)))
      }
    }
  }

  @Test func refusesAppendsOrReplacesWhatIsThere() throws {
    try withStore { store in
      let first = try store.importGerman(numberedPairs(0..<3))
      let expected = StoreError.splitExists(corpus: "test", split: .train, pairs: 3)
      #expect(throws: expected) { try store.importGerman(numberedPairs(3..<5)) }
      #expect(expected.kind == .usage)
      #expect(try store.corpus(named: "test") == first)

      let appended = try store.importGerman(numberedPairs(3..<5), existing: .append)
      #expect(appended.pairCounts == [.train: 5])
      #expect(
        try store.pairs(of: appended, split: .train, from: "de", to: "en") == numberedPairs(0..<5))

      let replaced = try store.importGerman(numberedPairs(0..<3), existing: .replace)
      #expect(replaced == first)
      #expect(
        try store.pairs(of: replaced, split: .train, from: "de", to: "en") == numberedPairs(0..<3))
    }
  }

  @Test func hashesAllPairsOfAllSplits() throws {
    try withStore { store in
      let whole = try store.importGerman(numberedPairs(0..<5), into: "whole")
      try store.importGerman(numberedPairs(0..<2), into: "parts")
      let parts = try store.importGerman(numberedPairs(2..<5), into: "parts", existing: .append)
      #expect(whole.hash == parts.hash)
      let validated = try store.importGerman(numberedPairs(5..<6), into: "parts", split: .valid)
      #expect(validated.hash != parts.hash)
      #expect(validated.pairCounts == [.train: 5, .valid: 1])
    }
  }

  @Test func tellsItsProgress() throws {
    try withStore { store in
      var told: [Int] = []
      _ = try store.importPairs(
        into: "test", source: "de", target: "en", split: .train,
        from: SentencePairList(numberedPairs(0..<25_000)), progress: { told.append($0) })
      #expect(told == [10_000, 20_000])
    }
  }
}

/// Nothing of an import that fails stays.
@Suite struct StoreBadImportTests {
  /// Imports two files and expects an error; the corpus of before must be untouched.
  private func expectRefusal(
    source: [UInt8], target: [UInt8], _ expected: (String, String) -> CorpusError
  ) throws {
    try withTemporaryDirectory { folder in
      let store = try Store(path: folder.appendingPathComponent("test.db").path)
      let before = try store.importGerman(numberedPairs(0..<2), into: "old")
      let sourceFile = folder.appendingPathComponent("a.de")
      let targetFile = folder.appendingPathComponent("a.en")
      try Data(source).write(to: sourceFile)
      try Data(target).write(to: targetFile)
      for (name, existing) in [("new", ExistingPairs.refuse), ("old", .append), ("old", .replace)] {
        #expect(throws: expected(sourceFile.path, targetFile.path)) {
          try store.importPairs(
            into: name, source: "de", target: "en", split: .train, existing: existing,
            from: try ParallelTextReader(source: sourceFile.path, target: targetFile.path))
        }
        #expect(try store.corpora() == [before])
        #expect(
          try store.pairs(of: before, split: .train, from: "de", to: "en") == numberedPairs(0..<2))
      }
    }
  }

  @Test func unequalLength() throws {
    try expectRefusal(source: Array("a\nb\nc\n".utf8), target: Array("a\nb\n".utf8)) {
      .unequalLength(source: $0, sourceLines: 3, target: $1, targetLines: 2)
    }
  }

  @Test func invalidUTF8() throws {
    try expectRefusal(
      source: Array("a\nb\nc\n".utf8), target: Array("a\nb".utf8) + [0xFF] + Array("\nc\n".utf8)
    ) { .notUTF8(file: $1, line: 2, byte: 2) }
  }

  @Test func emptyFiles() throws {
    try expectRefusal(source: [], target: []) { source, _ in .empty(file: source) }
  }

  @Test func onlyBlankLines() throws {
    try withStore { store in
      let blank = Array(repeating: SentencePair(source: "x", target: " "), count: 4)
      let expected = StoreError.nothingToImport(corpus: "test", skipped: [.emptySide: 4])
      #expect(throws: expected) { try store.importGerman(blank) }
      #expect(expected.kind == .badData)
      let stored = try store.corpora()
      #expect(stored.isEmpty)
    }
  }
}
