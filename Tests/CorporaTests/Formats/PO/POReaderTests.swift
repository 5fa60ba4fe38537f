import Corpora
import TestSupport
import Testing

@Suite struct POReaderTests {
  private let header = """
    # A translation.
    #, fuzzy
    msgid ""
    msgstr ""
    "Language: de\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"


    """

  @Test func readsMessagesWithOriginAndNotes() throws {
    let text =
      header + """
        # by hand
        #. for translators
        #: main.c:12
        #, c-format
        msgctxt "menu"
        msgid "Open %s"
        msgstr ""
        "%s "
        "öffnen\\n"

        msgid "a\\t\\"b\\" \\\\ \\101\\x42"
        msgstr "c"
        msgid "without"
        msgstr "blank line"

        """
    try reading(text, as: "de.po") { files, path in
      try #expect(
        files.allUnits() == [
          TranslationUnit(
            pair: SentencePair(source: "Open %s", target: "%s öffnen\n"),
            origin: Origin(files: [path], line: 13),
            notes: [
              Note(name: "context", text: "menu"), Note(name: "comment", text: "by hand"),
              Note(name: "comment", text: "for translators"),
            ]),
          TranslationUnit(
            pair: SentencePair(source: "a\t\"b\" \\ AB", target: "c"),
            origin: Origin(files: [path], line: 18)),
          TranslationUnit(
            pair: SentencePair(source: "without", target: "blank line"),
            origin: Origin(files: [path], line: 20)),
        ])
      #expect(files.skipped.isEmpty)
    }
  }

  @Test func pairsPluralForms() throws {
    let text =
      header + """
        msgid "%d file"
        msgid_plural "%d files"
        msgstr[0] "%d Datei"
        msgstr[1] "%d Dateien"
        msgstr[2] ""

        """
    try reading(text, as: "de.po") { files, _ in
      try #expect(
        files.allUnits().map(\.pair) == [
          SentencePair(source: "%d file", target: "%d Datei"),
          SentencePair(source: "%d files", target: "%d Dateien"),
        ])
    }
  }

  @Test func countsWhatIsNoTranslation() throws {
    let text =
      header + """
        #, c-format, fuzzy
        #| msgid "before"
        msgid "guess"
        msgstr "Schätzung"

        msgid "new"
        msgstr ""

        msgid "one new"
        msgid_plural "new ones"
        msgstr[0] ""
        msgstr[1] ""

        msgid "yes"
        msgstr "ja"

        #~| msgid "ancient"
        #~ msgid "old"
        #~ msgstr "alt"

        #~ msgid "older"
        #~ msgstr ""
        #~ "älter"

        """
    try reading(text, as: "de.po") { files, _ in
      try #expect(files.allUnits().map(\.pair) == [SentencePair(source: "yes", target: "ja")])
      #expect(files.skipped == [.fuzzy: 1, .untranslated: 2, .obsolete: 2])
    }
  }

  @Test func goesOnBehindDamage() throws {
    let text = """
      msgid "a"
      msgstr "A"

      msgid "open
      msgstr "x"

      msgid "b"
      msgstr "B"

      msgit "c"
      msgstr "C"

      msgid "d"
      msgstr "D" x
      "more"

      "lost"

      msgid "e\\q"
      msgstr "E"
      msgid "f"
      msgstr "F"

      """
    let bytes =
      Array(text.utf8) + Array("\nmsgid \"g\"\n\"".utf8) + [0xFF]
      + Array(
        "\"\nmsgstr \"G\"\n\nmsgid \"h\"\nmsgstr \"H\"\n".utf8)
    try reading(bytes, as: "de.po") { files, path in
      var reader = try POReader(path: path)
      let (units, errors) = try reader.allOutcomes()
      #expect(units.map(\.pair.target) == ["A", "B", "F", "H"])
      #expect(
        errors == [
          .damaged(file: path, line: 4, .notPO(reason: "a quote is not closed")),
          .damaged(file: path, line: 10, .notPO(reason: "msgit is none of gettext's keywords")),
          .damaged(file: path, line: 14, .notPO(reason: "text stands behind the closing quote")),
          .damaged(file: path, line: 17, .notPO(reason: "text without a keyword before it")),
          .damaged(file: path, line: 19, .notPO(reason: "\\q is no escape")),
          .notUTF8(file: path, line: 25, byte: 2),
        ])
      #expect(throws: errors[0]) { _ = try files.allUnits() }
    }
  }

  @Test func bringsRandomTextBack() throws {
    var random = RandomText(seed: 8)
    let texts = (0..<2_000).map { _ in random.next { _ in true } }
    let pairs = zip(texts, texts.dropFirst()).map { SentencePair(source: $0, target: $1) }
    func quoted(_ text: String) -> String {
      let escaped = text.unicodeScalars.map { scalar in
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n\"\n\""
        default: String(scalar)
        }
      }
      return "\"\"\n\"\(escaped.joined())\"\n"
    }
    let file =
      header + pairs.map { "msgid \(quoted($0.source))msgstr \(quoted($0.target))\n" }.joined()
    for (bytes, name) in [(Array(file.utf8), "a.po"), (Array(gzipped(file.utf8)), "a.po.gz")] {
      try reading(bytes, as: name) { files, _ in
        try #expect(areIdentical(files.allUnits().map(\.pair), pairs))
      }
    }
  }
}
