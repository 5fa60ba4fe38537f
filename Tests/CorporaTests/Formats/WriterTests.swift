import Corpora
import Foundation
import TestSupport
import Testing

/// What each writer writes, to the letter.
@Suite struct WriterTests {
  private let options = WritingOptions(
    source: "de", target: "en", name: "R&B", programVersion: "1.2")

  private func written(
    _ format: CorpusFormat, _ pairs: [(String, String)], _ options: WritingOptions? = nil
  ) throws -> String {
    try withTemporaryDirectory { folder in
      let path = folder.appendingPathComponent("out").path
      var writer = try format.writer(
        to: TextOutput(path: path), options: options ?? self.options)
      for pair in pairs { try writer.write(SentencePair(source: pair.0, target: pair.1)) }
      try writer.finish()
      // Foundation would drop a byte order mark.
      return String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }
  }

  private func expectRefusal(
    _ format: CorpusFormat, _ character: Unicode.Scalar, _ source: String, _ target: String
  ) {
    let pair = SentencePair(source: source, target: target)
    let expected = CorpusWritingError.unrepresentable(format: format, character: character, pair)
    #expect(throws: expected) { try written(format, [(source, target)]) }
  }

  @Test func tsv() throws {
    #expect(
      try written(.tsv, [("a", "b"), ("ü \r x\r", "\u{2028}")]) == "a\tb\nü \r x\r\t\u{2028}\n")
    // A mark in front of the first line would be taken for a byte order mark.
    #expect(
      try written(.tsv, [("\u{FEFF}a", "b"), ("\u{FEFF}a", "b")]).unicodeScalars
        .elementsEqual("\u{FEFF}\u{FEFF}a\tb\n\u{FEFF}a\tb\n".unicodeScalars))
    expectRefusal(.tsv, "\t", "a\tb", "c")
    expectRefusal(.tsv, "\n", "a", "b\nc")
    expectRefusal(.tsv, "\r", "a", "b\r")
  }

  @Test func text() throws {
    try withTemporaryDirectory { folder in
      let paths = ["a.de", "a.en.gz"].map { folder.appendingPathComponent($0).path }
      var writer = ParallelTextWriter(
        source: try TextOutput(path: paths[0]), target: try TextOutput(path: paths[1]))
      try writer.write(SentencePair(source: "ein\tHund", target: "a dog"))
      for bad in ["a\nb", "a\r"] {
        #expect(throws: CorpusWritingError.self) {
          try writer.write(SentencePair(source: "x", target: bad))
        }
      }
      try writer.finish()
      #expect(try String(contentsOfFile: paths[0], encoding: .utf8) == "ein\tHund\n")
      #expect(try Data(contentsOf: URL(fileURLWithPath: paths[1])).starts(with: [0x1F, 0x8B]))
    }
  }

  @Test func csv() throws {
    let text = try written(
      .csv,
      [
        ("a", "b c"), ("a, b", "say \"x\u{301}\""), ("a\nb", "c\rd"), (" a", "a "),
        ("\u{FEFF}", "b"),
      ])
    #expect(
      text.unicodeScalars.elementsEqual(
        "a,b c\r\n\"a, b\",\"say \"\"x\u{301}\"\"\"\r\n\"a\nb\",\"c\rd\"\r\n\" a\",\"a \"\r\n\"\u{FEFF}\",b\r\n"
          .unicodeScalars))
  }

  @Test func jsonLines() throws {
    #expect(
      try written(.jsonLines, [("a/b", "\"c\"\n\t\u{0}ü")])
        == #"{"de":"a/b","en":"\"c\"\n\t\u0000ü"}"# + "\n")
  }

  @Test func tmx() throws {
    #expect(
      try written(.tmx, [("a & b", "c < d"), ("a  b", "c\n")]) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <tmx version="1.4">
          <header creationtool="seq2seq" creationtoolversion="1.2" segtype="sentence" o-tmf="seq2seq" adminlang="en" \
        srclang="de" datatype="plaintext"/>
          <body>
            <tu>
              <tuv xml:lang="de"><seg>a &amp; b</seg></tuv>
              <tuv xml:lang="en"><seg>c &lt; d</seg></tuv>
            </tu>
            <tu>
              <tuv xml:lang="de"><seg xml:space="preserve">a  b</seg></tuv>
              <tuv xml:lang="en"><seg xml:space="preserve">c&#10;</seg></tuv>
            </tu>
          </body>
        </tmx>

        """)
    expectRefusal(.tmx, "\u{0}", "a\u{0}", "b")
    expectRefusal(.tmx, "\u{FFFE}", "a", "b\u{FFFE}")
  }

  @Test func xliff() throws {
    var options = options
    #expect(
      try written(.xliff, [("a > b", "\"c\"")], options) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="de" trgLang="en">
          <file id="1" original="R&amp;B" xml:space="preserve">
            <unit id="1"><segment state="translated"><source>a &gt; b</source><target>&quot;c&quot;</target></segment></unit>
          </file>
        </xliff>

        """)
    options.xliffVersion = .onePointTwo
    #expect(
      try written(.xliff, [("a", "b"), ("c", "d")], options) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
          <file original="R&amp;B" source-language="de" target-language="en" datatype="plaintext" xml:space="preserve">
            <body>
              <trans-unit id="1"><source>a</source><target state="translated">b</target></trans-unit>
              <trans-unit id="2"><source>c</source><target state="translated">d</target></trans-unit>
            </body>
          </file>
        </xliff>

        """)
    expectRefusal(.xliff, "\u{1}", "a", "\u{1}")
  }

  @Test func po() throws {
    #expect(
      try written(.po, [("say \"a\"", "b\\c"), ("x", "y\n\t"), ("x", "\u{1}7")]) == """
        msgid ""
        msgstr ""
        "Project-Id-Version: R&B\\n"
        "Language: en\\n"
        "X-Source-Language: de\\n"
        "MIME-Version: 1.0\\n"
        "Content-Type: text/plain; charset=UTF-8\\n"
        "Content-Transfer-Encoding: 8bit\\n"

        msgid "say \\"a\\""
        msgstr "b\\\\c"

        msgid "x"
        msgstr "y\\n\\t"

        msgctxt "2"
        msgid "x"
        msgstr "\\0017"

        """)
    expectRefusal(.po, "\u{0}", "a\u{0}", "b")
  }
}
