import Corpora
import Foundation
import TestSupport
import Testing

@Suite struct CorpusFilesTests {
  @Test func knowsFormatsByTheirExtensions() {
    #expect(CorpusFormat(path: "dir.csv/a.b.TSV") == .tsv)
    #expect(CorpusFormat(path: "a.tmx.gz") == .tmx)
    #expect(CorpusFormat(path: "a.JSONL.GZ") == .jsonLines)
    #expect(CorpusFormat(path: "a.gz") == nil)
    #expect(CorpusFormat(path: "dir.csv/train") == nil)
    #expect(CorpusFormat(path: "-") == nil)
    let extensions = CorpusFormat.allCases.flatMap(\.extensions)
    #expect(Set(extensions).count == extensions.count)
    for format in CorpusFormat.allCases {
      for ending in format.extensions { #expect(CorpusFormat(path: "a.\(ending).gz") == format) }
    }
  }

  @Test func readsOneFileBehindTheOtherEachInItsFormat() throws {
    try withTemporaryDirectory { folder in
      let paths = [
        try write("eins\tone\n", to: "a.tsv", in: folder),
        try write(gzipped("zwei,two\n".utf8), to: "b.csv.gz", in: folder),
        try write(
          "msgid \"x\"\nmsgstr \"\"\n\nmsgid \"drei\"\nmsgstr \"three\"\n", to: "c.po", in: folder),
      ]
      let files = try CorpusFiles(paths, options: .german)
      let units = try files.allUnits()
      #expect(units.map(\.pair.target) == ["one", "two", "three"])
      #expect(
        units.compactMap(\.origin) == [
          Origin(files: [paths[0]], line: 1), Origin(files: [paths[1]], line: 1),
          Origin(files: [paths[2]], line: 4),
        ])
      #expect(files.skipped == [.untranslated: 1])
      #expect(files.shareRead == 1)
    }
  }

  @Test func takesTwoFilesWithoutAFormatForPlainText() throws {
    try withTemporaryDirectory { folder in
      let german = try write("eins\n", to: "train.de", in: folder)
      let english = try write(gzipped("one\n".utf8), to: "train.en.gz", in: folder)
      for paths in [[german, english], [english, german]] {
        let files = try CorpusFiles(paths, options: .german)
        try #expect(files.allUnits().map(\.pair) == [SentencePair(source: "eins", target: "one")])
      }
      // Names that say nothing stand in the order of their languages.
      let first = try write("one\n", to: "one", in: folder)
      let files = try CorpusFiles([german, first], options: .german)
      try #expect(files.allUnits().map(\.pair.target) == ["one"])
    }
  }

  @Test func takesASingleFileWithoutAFormatForTSV() throws {
    try reading("a\tb\n", as: "pairs") { files, _ in
      try #expect(files.allUnits().map(\.pair) == [SentencePair(source: "a", target: "b")])
    }
  }

  @Test func obeysTheFormatThatIsNamed() throws {
    var options = ReadingOptions.german
    options.format = .csv
    try reading("a,\tb\n", as: "a.tsv", options) { files, _ in
      try #expect(files.allUnits().map(\.pair) == [SentencePair(source: "a", target: "\tb")])
    }
  }

  @Test func asksForTheFormatWhereItIsNotClear() throws {
    try withTemporaryDirectory { folder in
      let paths = try ["a", "b", "c.tsv"].map { try write("x\ty\n", to: $0, in: folder) }
      let expected = CorpusError.unknownFormat(files: Array(paths.prefix(2)))
      #expect(throws: expected) { try CorpusFiles(paths, options: .german) }
      #expect(expected.kind == .usage)
      var options = ReadingOptions.german
      options.format = .text
      #expect(throws: CorpusError.unknownFormat(files: [paths[0]])) {
        try CorpusFiles([paths[0]], options: options)
      }
      let nowhere = folder.appendingPathComponent("nowhere.tsv").path
      #expect(throws: CorpusError.missing(file: nowhere)) {
        try CorpusFiles([paths[2], nowhere], options: .german)
      }
    }
  }

  @Test func passesOverDamageAndCountsItByReason() throws {
    let bytes = Array("a\tA\nlonely\n".utf8) + [0xFF, 0x0A] + Array("b\tB\nc\nd\tD\n".utf8)
    try reading(bytes, as: "a.tsv") { files, path in
      _ = try files.nextUnit()
      #expect(throws: CorpusError.self) { try files.nextUnit() }
      var options = ReadingOptions.german
      options.skipsBadLines = true
      let tolerant = try CorpusFiles([path], options: options)
      #expect(try tolerant.allUnits().map(\.pair.source) == ["a", "b", "d"])
      #expect(tolerant.skipped == [.missingColumn: 2, .notUTF8: 1])
      #expect(tolerant.skipped.text == "2 with too few columns, 1 not UTF-8")
      #expect(tolerant.skipped.total == 3)
    }
  }

  @Test func doesNotPassOverWhatItCannotGoOnBehind() throws {
    var options = ReadingOptions.german
    options.skipsBadLines = true
    let whole = gzipped((0..<5_000).map { "\($0 * 7_919)\tx\n" }.joined().utf8)
    try reading(whole.prefix(whole.count / 2), as: "a.tsv.gz", options) { files, _ in
      let error = #expect(throws: CorpusError.self) { _ = try files.allUnits() }
      #expect(error?.skipReason == nil)
    }
    try reading("<tmx><body><tu></body></tmx>", as: "a.tmx", options) { files, _ in
      #expect(throws: CorpusError.self) { _ = try files.allUnits() }
    }
  }
}
