import Corpora
import Testing

struct ABCReaderTests {
  private static let tunes = """
    %abc-2.1
    Some words about the collection.

    X: 1
    T:The First
    T:or the Other
    % a comment
    M:4/4
    K:A
    M:6/8
    P:A
    f|"A"ecc c2f|\\
    "50%"ecc c2f| % comment
    w:words to sing
    d:|
    K:D
    |:def d3:|

    Words between tunes.

    X:2
    M:3/4
    L:1/4
    K: D major
    GAB|
    X:3
    M:2/4
    K:G
    G4|
    """

  @Test func `metre and key, and the notes`() throws {
    try reading(Self.tunes, as: "a.abc", .english(.generate)) { files, path in
      let units = try files.allUnits()
      #expect(
        units.map(\.pair) == [
          SentencePair(
            source: "M:6/8 K:A",
            target: "f|\"A\"ecc c2f|\"50%\"ecc c2f| d:| [K:D] |:def d3:|"),
          SentencePair(source: "M:3/4 L:1/4 K:Dmajor", target: "GAB|"),
          // Below three quarters of a whole note, notes are sixteenths where nothing is said.
          SentencePair(source: "M:2/4 L:1/16 K:G", target: "G4|"),
        ])
      #expect(units.map(\.origin?.line) == [4, 21, 26])
      #expect(units.map(\.origin?.unit) == ["1", "2", "3"])
      #expect(units.map(\.notes) == [[Note(name: "title", text: "The First")], [], []])
      #expect(units[0].origin?.files == [path])
    }
    #expect(try pairs("X:1\nK:C\nabc\n", as: "a.txt", .generate).first?.source == "K:C")
  }

  @Test func `a tune without a key is damaged, one without notes is blank`() throws {
    try reading("X:1\nM:4/4\nabc\n\nX:2\nK:C\n\nX:3\nK:C\nd\n", as: "a.abc", .english(.generate)) {
      files, path in
      var reader = files
      let (units, errors) = try reader.allOutcomes()
      #expect(units.map(\.pair.target) == ["", "d"])
      #expect(
        errors == [.damaged(file: path, line: 1, .missingTuneField(name: "key (K:)"))])
    }
  }
}
