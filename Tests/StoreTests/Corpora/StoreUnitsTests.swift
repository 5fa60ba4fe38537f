import Corpora
import Foundation
import GRDB
import Store
import TestSupport
import Testing

@Suite struct StoreUnitsTests {
  /// Units from three files; every second one has notes.
  private let units: [TranslationUnit] = (0..<9).map { number in
    TranslationUnit(
      pair: SentencePair(source: "Satz \(number)", target: "sentence \(number)"),
      origin: Origin(
        files: [["a.tmx"], ["b.de", "b.en"], ["c.csv"]][number / 3], line: 1 << (number * 4),
        unit: number.isMultiple(of: 3) ? "unit \(number)" : nil),
      notes: number.isMultiple(of: 2)
        ? [Note(name: "3", text: "\"\\\n\0\u{1F}é\u{2028}"), Note(name: "context", text: "x")] : [])
  }

  @Test func bringsOriginsAndNotesBack() throws {
    try withStore { store in
      let summary = try store.importPairs(
        into: "test", source: "de", target: "en", split: .train, from: UnitList(units: units))
      let read = try store.units(
        of: summary.corpus, split: .train, numbers: 0..<9, from: "de", to: "en")
      #expect(read == units)
      let middle = try store.units(
        of: summary.corpus, split: .train, numbers: 2..<5, from: "en", to: "de")
      #expect(middle.map(\.pair) == units[2..<5].map(\.pair.reversed))
      #expect(middle.map(\.origin) == units[2..<5].map(\.origin))
      #expect(summary.skipped == [.fuzzy: 3])
    }
  }

  @Test func removedPairsAndTheirFilesAreLeftOut() throws {
    try withStore { store in
      let corpus = try store.importPairs(
        into: "test", source: "de", target: "en", split: .train, from: UnitList(units: units)
      ).corpus
      let removals = [1, 3, 4, 5].map { Removal(split: .train, number: $0, rule: "length") }
      let cleaned = try store.remove(removals, from: corpus)
      let read = try store.units(of: cleaned, split: .train, numbers: 0..<9, from: "de", to: "en")
      #expect(read == [0, 2, 6, 7, 8].map { units[$0] })
      let origins = try store.origins(of: cleaned)
      #expect(origins.map(\.files) == [["a.tmx"], ["c.csv"]])
      #expect(origins.map(\.pairCount) == [2, 3])
      let (split, _) = try store.movePairs(of: cleaned, in: [.train]) { _ in .test }
      #expect(
        try store.units(
          of: try store.restorePairs(of: split), split: .test, numbers: 0..<9, from: "de", to: "en")
          == units)
    }
  }

  @Test func knowsWhichFilesAreTagged() throws {
    try withStore { store in
      let corpus = try store.importPairs(
        into: "test", source: "de", target: "en", split: .train, from: UnitList(units: units)
      ).corpus
      #expect(try store.tags(of: corpus).isEmpty)
      for tag in ["<bt>", "<forum>", "<bt>"] {
        _ = try store.importPairs(
          into: "test", source: "de", target: "en", split: .train, existing: .append,
          from: TaggedUnits(UnitList(units: Array(units[3..<5])), tag: tag))
      }
      #expect(try store.tags(of: corpus) == ["<bt>", "<forum>"])
      #expect(
        try store.origins(of: corpus).map(\.tag) == [nil, nil, nil, "<bt>", "<forum>", "<bt>"])
      let read = try store.units(of: corpus, split: .train, numbers: 9..<10, from: "de", to: "en")
      #expect(read.first?.pair.source == "<bt> Satz 3")
      #expect(read.first?.origin?.tag == "<bt>")
    }
  }

  @Test func makesOneNoteOfThoseWithTheSameName() throws {
    try withStore { store in
      var unit = units[1]
      unit.notes = ["one", "two"].map { Note(name: "comment", text: $0) }
      let corpus = try store.importPairs(
        into: "test", source: "de", target: "en", split: .train, from: UnitList(units: [unit])
      ).corpus
      let read = try store.units(of: corpus, split: .train, numbers: 0..<1, from: "de", to: "en")
      #expect(read.first?.notes == [Note(name: "comment", text: "one\ntwo")])
    }
  }

  @Test func pairsThatComeFromNoFileHaveNoOrigin() throws {
    try withStore { store in
      let corpus = try store.importGerman(numberedPairs(0..<2))
      let read = try store.units(of: corpus, split: .train, numbers: 0..<9, from: "de", to: "en")
      #expect(read == numberedPairs(0..<2).map { TranslationUnit(pair: $0) })
    }
  }

  @Test func databasesOfBeforeAreBroughtUpToDate() throws {
    try withTemporaryDirectory { folder in
      let path = folder.appendingPathComponent("test.db").path
      try Store(path: path).importGerman(numberedPairs(0..<3))
      // As the first version left them.
      try DatabaseQueue(path: path).write { database in
        for column in ["origin_id", "line", "unit", "notes"] {
          try database.execute(sql: "ALTER TABLE sentence_pair DROP COLUMN \(column)")
        }
        try database.execute(
          sql: """
            DROP TABLE origin;
            ALTER TABLE vocabulary_entry DROP COLUMN score;
            DELETE FROM grdb_migrations WHERE identifier IN
              ('002 origins and notes', '004 scores of vocabulary entries', '006 tags');
            """)
      }
      let store = try Store(path: path)
      let corpus = try store.existingCorpus(named: "test")
      let read = try store.units(of: corpus, split: .train, numbers: 0..<3, from: "de", to: "en")
      #expect(read == numberedPairs(0..<3).map { TranslationUnit(pair: $0) })
      _ = try store.importPairs(
        into: "test", source: "de", target: "en", split: .valid, from: UnitList(units: units))
    }
  }
}

/// Units that are in memory already, and three messages that were passed over.
private struct UnitList: CorpusReader {
  let units: [TranslationUnit]
  let skipped: SkipCounts = [.fuzzy: 3]
  let bytesRead = 0
  private var position = 0

  init(units: [TranslationUnit]) { self.units = units }

  mutating func nextUnit() -> TranslationUnit? {
    guard position < units.count else { return nil }
    defer { position += 1 }
    return units[position]
  }
}
