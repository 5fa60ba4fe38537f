import Corpora
import Foundation
import TestSupport
import Testing

/// Whatever happens to a file: pairs or an error for a person, never a crash.
@Suite struct DamagedFilesTests {
  private static let samples: [(name: String, text: String)] = [
    ("a.tsv", "eins\tone\tx\nzwei\ttwo\n"),
    ("a.csv", "eins,one\n\"zwei\n, drei\",\"two \"\"three\"\"\"\r\nx,y\n"),
    (
      "a.jsonl",
      "{\"de\":\"eins\",\"en\":\"one\",\"id\":7}\n{\"de\":\"zw\\u00e9i\",\"en\":\"two\"}\n"
    ),
    (
      "a.po",
      "#, fuzzy\nmsgid \"\"\nmsgstr \"x\\n\"\n\nmsgctxt \"c\"\nmsgid \"\"\n\"ei\\tns\"\nmsgstr \"one\"\n"
        + "#~ msgid \"old\"\n#~ msgstr \"\\101\\x41\"\n\nmsgid \"a\"\nmsgid_plural \"b\"\nmsgstr[0] \"c\"\nmsgstr[1] \"d\"\n"
    ),
    (
      "a.tmx",
      """
      <!DOCTYPE tmx [<!ENTITY e "text">]><tmx version="1.4"><body><tu tuid="1"><note>n</note>
      <tuv xml:lang="de"><seg>a <hi>b</hi> &e; <bpt i="1">c<sub>d</sub></bpt></seg></tuv>
      <tuv xml:lang="en" xml:space="preserve"><seg>&#65; <![CDATA[x]]></seg></tuv></tu></body></tmx>
      """
    ),
    (
      "a.xlf",
      """
      <xliff version="1.2" xmlns="urn:x" xmlns:y="urn:y"><file source-language="de" target-language="en"><body>
      <trans-unit id="1"><source>a <g id="1">b</g></source><seg-source><mrk mtype="seg" mid="1">a</mrk></seg-source>
      <target><mrk mtype="seg" mid="1">b</mrk></target><y:x/><note>n</note></trans-unit></body></file></xliff>
      """
    ),
    (
      "b.xlf",
      """
      <xliff version="2.0" srcLang="de" trgLang="en"><file id="f"><unit id="1"><notes><note>n</note></notes>
      <segment id="2"><source>a<cp hex="07"/></source><target>b<ph id="1"/></target></segment></unit></file></xliff>
      """
    ),
  ]

  @Test(arguments: samples.indices, [false, true])
  func everyChangeOfBytesEndsWell(sample: Int, isCompressed: Bool) throws {
    let (name, text) = Self.samples[sample]
    let whole = isCompressed ? Array(gzipped(text.utf8)) : Array(text.utf8)
    var random = SplitMix64(seed: UInt64(sample))
    var outcomes: Set<Bool> = []
    try withTemporaryDirectory { folder in
      for _ in 0..<400 {
        let bytes = changed(whole, by: &random)
        let path = try write(bytes, to: name, in: folder)
        do {
          var options = ReadingOptions.german
          options.skipsBadLines = true
          _ = try CorpusFiles([path], options: options).allUnits()
          outcomes.insert(true)
        } catch let error as CorpusError {
          #expect(error.kind == .badData && "\(error)".hasPrefix(path), "\(error)")
          outcomes.insert(false)
        }
      }
    }
    // Some changes hurt and others do not, or the test would show nothing.
    #expect(outcomes.contains(!isCompressed))
  }

  /// The bytes with up to three of them replaced, inserted, removed or cut off behind.
  private func changed(_ bytes: [UInt8], by random: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    for _ in 0...random.next(below: 3) where !bytes.isEmpty {
      let place = Int(random.next(below: UInt64(bytes.count)))
      let byte = UInt8(truncatingIfNeeded: random.next())
      switch random.next(below: 8) {
      case 0...3: bytes[place] = byte
      case 4, 5: bytes.insert(byte, at: place)
      case 6: bytes.remove(at: place)
      default: bytes.removeLast(bytes.count - place)
      }
    }
    return bytes
  }
}
