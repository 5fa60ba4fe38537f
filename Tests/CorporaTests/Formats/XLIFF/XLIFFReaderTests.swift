import Corpora
import TestSupport
import Testing

@Suite struct XLIFFReaderTests {
  private func version1(_ units: String, source: String = "de", target: String? = "en-GB") -> String
  {
    let target = target.map { " target-language=\"\($0)\"" } ?? ""
    return """
      <?xml version="1.0"?>
      <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2" xmlns:s="urn:s">
      <file original="a.txt" source-language="\(source)"\(target) datatype="plaintext"><body><group>
      \(units)
      </group></body></file></xliff>

      """
  }

  private func version2(_ units: String) -> String {
    """
    <?xml version="1.0"?>
    <xliff version="2.0" srcLang="de-DE" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0"
     xmlns:mtc="urn:oasis:names:tc:xliff:matches:2.0"><file id="f">
    \(units)
    </file></xliff>

    """
  }

  private func read(
    _ text: String, from source: String = "de", to target: String = "en"
  ) throws -> (units: [TranslationUnit], skipped: SkipCounts) {
    var result: ([TranslationUnit], SkipCounts) = ([], [:])
    try reading(text, as: "a.xlf", ReadingOptions(source: source, target: target)) { files, _ in
      result = (try files.allUnits(), files.skipped)
    }
    return result
  }

  @Test func readsVersion1() throws {
    let text = version1(
      """
      <trans-unit id="u1"><source>Ein <g id="1">fettes</g> <x id="2"/>Wort<bpt id="3">&lt;i></bpt>!</source>
        <target state="final">A <mrk mtype="term">bold</mrk><x id="2" ctype="lb"/>word<ph id="4">{0}</ph>!</target>
        <note from="dev">on the button</note>
        <alt-trans><source>Wort</source><target>wrong</target></alt-trans></trans-unit>
      <trans-unit id="u2"><source>neu</source></trans-unit>
      <trans-unit id="u3"><source>leer</source><target/></trans-unit>
      <trans-unit id="u4"><source>neu</source><target state="needs-translation">neu</target></trans-unit>
      <trans-unit id="u5"><source>zwei</source><s:meta><source>no</source></s:meta><target>two</target></trans-unit>
      """)
    let (units, skipped) = try read(text)
    #expect(
      units.map(\.pair) == [
        SentencePair(source: "Ein fettes Wort!", target: "A bold word!"),
        SentencePair(source: "zwei", target: "two"),
      ])
    #expect(units.map(\.origin?.unit) == ["u1", "u5"])
    #expect(units.map(\.origin?.line) == [4, 11])
    #expect(units.map(\.notes) == [[Note(name: "note", text: "on the button")], []])
    #expect(skipped == [.untranslated: 3])
  }

  @Test func readsSegmentsOfVersion1() throws {
    let text = version1(
      """
      <trans-unit id="u"><source>Eins. Zwei. Drei.</source>
      <seg-source><mrk mtype="seg" mid="1">Eins.</mrk> <mrk mtype="seg" mid="2"><g id="1">Zwei</g>.</mrk> <mrk mtype="seg" mid="3">Drei.</mrk></seg-source>
      <target><mrk mtype="seg" mid="2">Two.</mrk> <mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="3"/></target></trans-unit>
      """)
    let (units, skipped) = try read(text)
    #expect(
      units.map(\.pair) == [
        SentencePair(source: "Eins.", target: "One."),
        SentencePair(source: "Zwei.", target: "Two."),
      ])
    #expect(units.map(\.origin?.unit) == ["u/1", "u/2"])
    #expect(skipped == [.untranslated: 1])
  }

  @Test func readsVersion2() throws {
    let text = version2(
      """
      <unit id="u1"><mtc:matches><mtc:match ref="#m"><source>no</source><target>no</target></mtc:match></mtc:matches>
        <notes><note>first</note><note> </note></notes><originalData><data id="d">&lt;b></data></originalData>
        <segment id="s1" state="translated">
          <source>Ein <pc id="1">fettes</pc> <mrk id="m" type="term">Wort</mrk><ph id="2"/>.</source>
          <target>A <sc id="1"/>bold<ec startRef="1"/> word<cp hex="0007"/><ph id="3" subType="xlf:lb"/>.</target></segment>
        <ignorable><source> </source><target> </target></ignorable>
        <segment><source>Zwei.</source><target>Two.</target></segment></unit>
      <unit id="u2"><segment state="initial"><source>neu</source><target>neu</target></segment>
        <segment><source>ohne</source></segment></unit>
      """)
    let (units, skipped) = try read(text)
    #expect(
      units.map(\.pair) == [
        SentencePair(source: "Ein fettes Wort.", target: "A bold word\u{7} ."),
        SentencePair(source: "Zwei.", target: "Two."),
      ])
    #expect(units.map(\.origin?.unit) == ["u1/s1", "u1"])
    #expect(units.map(\.notes) == Array(repeating: [Note(name: "note", text: "first")], count: 2))
    #expect(skipped == [.untranslated: 2])
  }

  @Test func turnsAroundOrRefusesOtherLanguages() throws {
    let unit = #"<trans-unit id="u"><source>one</source><target>eins</target></trans-unit>"#
    let expected = [SentencePair(source: "eins", target: "one")]
    #expect(
      try read(version1(unit, source: "en-US", target: "de-DE")).units.map(\.pair) == expected)
    #expect(try read(version1(unit, source: "en", target: nil)).units.map(\.pair) == expected)
    try reading(version1(unit, source: "en", target: "fr"), as: "a.xlf") { files, path in
      #expect(
        throws: CorpusError.otherLanguages(file: path, asked: ["de", "en"], found: ["en", "fr"])
      ) { try files.nextUnit() }
    }
  }

  @Test func refusesWhatIsNotXLIFF() throws {
    try reading("<tmx/>", as: "a.xlf") { files, path in
      #expect(
        throws: CorpusError.otherFormat(file: path, line: 1, expected: .xliff, found: "tmx")
      ) { try files.nextUnit() }
    }
    try reading(version1("<trans-unit>").replacing("</xliff>", with: ""), as: "a.xliff") {
      files, path in
      let error = #expect(throws: CorpusError.self) { try files.nextUnit() }
      #expect("\(error.map { "\($0)" } ?? "")".hasPrefix("\(path):5: the XML is broken here"))
    }
  }

  @Test func bringsRandomTextBack() throws {
    var random = RandomText(seed: 7)
    let texts = (0..<1_000).map { _ in random.next(where: isXMLCharacter) }
    let pairs = zip(texts, texts.dropFirst()).map { SentencePair(source: $0, target: $1) }
    let first = pairs.map { pair in
      "<trans-unit xml:space=\"preserve\"><source>\(xmlEscaped(pair.source))</source>"
        + "<target>\(xmlEscaped(pair.target))</target></trans-unit>\n"
    }
    let second = pairs.map { pair in
      "<unit><segment><source xml:space=\"preserve\">\(xmlEscaped(pair.source))</source>"
        + "<target xml:space=\"preserve\">\(xmlEscaped(pair.target))</target></segment></unit>\n"
    }
    for text in [version1(first.joined()), version2(second.joined())] {
      #expect(areIdentical(try read(text).units.map(\.pair), pairs))
      try reading(gzipped(text.utf8), as: "a.xliff.gz") { files, _ in
        try #expect(areIdentical(files.allUnits().map(\.pair), pairs))
      }
    }
  }
}
