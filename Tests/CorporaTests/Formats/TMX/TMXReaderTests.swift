import Corpora
import TestSupport
import Testing

@Suite struct TMXReaderTests {
  /// A document with these units.
  private func tmx(_ units: String, doctype: String = "") -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>\(doctype)
    <tmx version="1.4"><header srclang="de"><note>of the file</note></header><body>
    \(units)
    </body></tmx>

    """
  }

  private func unit(_ german: String, _ english: String) -> String {
    """
    <tu><tuv xml:lang="de-DE"><seg>\(german)</seg></tuv><tuv xml:lang="EN_us"><seg>\(english)</seg></tuv></tu>

    """
  }

  private func pairs(_ units: String) throws -> [SentencePair] {
    var pairs: [SentencePair] = []
    try reading(tmx(units), as: "a.tmx") { files, _ in pairs = try files.allUnits().map(\.pair) }
    return pairs
  }

  @Test func readsUnitsWithOriginAndNotes() throws {
    let text = tmx(
      """
      <tu tuid="a7" changeid="x">
        <note>greeting</note><prop type="domain">letters</prop>
        <tuv xml:lang="en"><seg>Dear &amp; all</seg></tuv>
        <tuv xml:lang="de"><seg>Liebe <![CDATA[& alle]]></seg></tuv>
      </tu>
      """)
    try reading(text, as: "a.tmx") { files, path in
      try #expect(
        files.allUnits() == [
          TranslationUnit(
            pair: SentencePair(source: "Liebe & alle", target: "Dear & all"),
            origin: Origin(files: [path], line: 3, unit: "a7"),
            notes: [Note(name: "note", text: "greeting"), Note(name: "domain", text: "letters")])
        ])
    }
  }

  @Test func takesReadableTextAndLeavesCodesOut() throws {
    #expect(
      try pairs(
        unit(
          #"Ein <bpt i="1">&lt;b></bpt>fettes<ept i="1">&lt;/b></ept> <hi type="x">Wort</hi>."#,
          #"A <ph x="1">{0}<sub>alt text</sub></ph> bold<ph type="lb"/>word<it pos="begin">&lt;i></it><ut>\b</ut>."#
        )) == [SentencePair(source: "Ein fettes Wort.", target: "A bold word.")])
  }

  @Test func makesOneSpaceOfWhiteSpaceUnlessItIsPreserved() throws {
    let units =
      unit("  eins\n    zwei\u{A0} ", "one\t two")
        + """
        <tu xml:space="preserve"><tuv xml:lang="de"><seg> a\n b </seg></tuv>
        <tuv xml:lang="en" xml:space="default"><seg> c\n d </seg></tuv></tu>
        """
    #expect(
      try pairs(units) == [
        SentencePair(source: "eins zwei\u{A0}", target: "one two"),
        SentencePair(source: " a\n b ", target: "c d"),
      ])
  }

  @Test func choosesTwoOfManyLanguages() throws {
    let text = tmx(
      """
      <tu><tuv xml:lang="fr"><seg>un</seg></tuv><tuv xml:lang="de-AT"><seg>oans</seg></tuv>
      <tuv xml:lang="DE"><seg>eins</seg></tuv><tuv lang="en-GB"><seg>one</seg></tuv>
      <tuv xml:lang="den"><seg>no German</seg></tuv></tu>
      <tu><tuv xml:lang="fr"><seg>deux</seg></tuv><tuv xml:lang="de"><seg>zwei</seg></tuv></tu>
      """)
    func pairs(_ source: String, _ target: String) throws -> ([SentencePair], SkipCounts) {
      var result: ([SentencePair], SkipCounts) = ([], [:])
      try reading(text, as: "a.tmx", ReadingOptions(source: source, target: target)) { files, _ in
        result = (try files.allUnits().map(\.pair), files.skipped)
      }
      return result
    }
    #expect(
      try pairs("de", "en")
        == ([SentencePair(source: "eins", target: "one")], [.otherLanguages: 1]))
    #expect(
      try pairs("fr", "de") == (
        [SentencePair(source: "un", target: "eins"), SentencePair(source: "deux", target: "zwei")],
        [:]
      ))
    #expect(try pairs("de-AT", "en").0 == [SentencePair(source: "oans", target: "one")])
    try reading(text, as: "a.tmx", ReadingOptions(source: "it", target: "de")) { files, path in
      #expect(
        throws: CorpusError.otherLanguages(
          file: path, asked: ["it", "de"], found: ["DE", "de", "de-AT", "den", "en-GB", "fr"])
      ) { _ = try files.allUnits() }
    }
    let error = CorpusError.otherLanguages(file: "a", asked: ["it", "de"], found: ["fr", "en"])
    #expect("\(error)" == "a: has nothing in both it and de; its languages are fr, en")
  }

  @Test func readsUTF16() throws {
    let text = tmx(unit("schön", "fine")).replacing("UTF-8", with: "UTF-16")
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    try reading(bytes, as: "a.tmx") { files, _ in
      try #expect(files.allUnits().map(\.pair) == [SentencePair(source: "schön", target: "fine")])
    }
  }

  @Test func refusesWhatIsNotTMX() throws {
    try reading("<html><body/></html>", as: "a.tmx") { files, path in
      let expected = CorpusError.otherFormat(file: path, line: 1, expected: .tmx, found: "html")
      #expect(throws: expected) { try files.nextUnit() }
      #expect(expected.kind == .badData)
    }
    try reading("", as: "a.tmx") { files, path in
      #expect(throws: CorpusError.empty(file: path)) { try files.nextUnit() }
    }
  }

  @Test func goesOnBehindAnUnknownEntity() throws {
    let text = tmx(
      unit("eins", "one") + unit("zwei&nbsp;drei", "two") + unit("vier", "four"),
      doctype: #"<!DOCTYPE tmx SYSTEM "tmx14.dtd">"#)
    var options = ReadingOptions.german
    options.skipsBadLines = true
    try reading(text, as: "a.tmx", options) { files, _ in
      try #expect(files.allUnits().map(\.pair.target) == ["one", "four"])
      #expect(files.skipped == [.unknownEntity: 1])
    }
    try reading(text, as: "a.tmx") { files, path in
      _ = try files.nextUnit()
      #expect(throws: CorpusError.damaged(file: path, line: 4, .unknownEntity(name: "nbsp"))) {
        try files.nextUnit()
      }
    }
  }

  @Test func bringsRandomTextBack() throws {
    var random = RandomText(seed: 6)
    let texts = (0..<2_000).map { _ in random.next(where: isXMLCharacter) }
    let pairs = zip(texts, texts.dropFirst()).map { SentencePair(source: $0, target: $1) }
    let units = pairs.map { pair in
      """
      <tu xml:space="preserve"><tuv xml:lang="de"><seg>\(xmlEscaped(pair.source))</seg></tuv>\
      <tuv xml:lang="en"><seg>\(xmlEscaped(pair.target))</seg></tuv></tu>

      """
    }
    let file = tmx(units.joined())
    for (bytes, name) in [(Array(file.utf8), "a.tmx"), (Array(gzipped(file.utf8)), "a.tmx.gz")] {
      try reading(bytes, as: name) { files, _ in
        try #expect(areIdentical(files.allUnits().map(\.pair), pairs))
      }
    }
  }
}
