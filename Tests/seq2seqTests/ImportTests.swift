import Corpora
import Foundation
import Store
import TestSupport
import Testing

/// `seq2seq import`, format by format, as a person calls it.
struct ImportTests {
  private static let tmx = """
    <tmx version="1.4"><body>
    <tu tuid="1"><tuv xml:lang="de-DE"><seg>eins</seg></tuv><tuv xml:lang="en-GB"><seg>one</seg></tuv></tu>
    <tu><tuv xml:lang="de"><seg>zwei</seg></tuv><tuv xml:lang="en"><seg>two</seg></tuv></tu>
    </body></tmx>
    """
  private static let xliff1 = """
    <xliff version="1.2"><file source-language="de" target-language="en"><body>
    <trans-unit id="1"><source>eins</source><target>one</target></trans-unit>
    <trans-unit id="2"><source>zwei</source><target>two</target></trans-unit>
    </body></file></xliff>
    """
  private static let xliff2 = """
    <xliff version="2.0" srcLang="de" trgLang="en" xmlns="urn:oasis:names:tc:xliff:document:2.0"><file id="f">
    <unit id="1"><segment><source>eins</source><target>one</target></segment></unit>
    <unit id="2"><segment><source>zwei</source><target>two</target></segment></unit>
    </file></xliff>
    """

  /// A file of each format, the options it takes, and the format to name on standard input.
  private static let samples: [(name: String, text: String, options: [String], format: String)] = [
    ("a.tsv", "eins\tone\nzwei\ttwo\n", [], "tsv"),
    ("b.tsv", "7\tone\teins\n8\ttwo\tzwei\n", ["--columns", "3,2"], "tsv"),
    ("c.csv", "English,German\none,eins\n\"two\",zwei\n", ["--columns", "German,English"], "csv"),
    ("d.csv", "eins;one\nzwei;two\n", ["--delimiter", ";"], "csv"),
    (
      "e.jsonl", "{\"de\":\"eins\",\"en\":\"one\"}\n{\"de\":\"zwei\",\"en\":\"two\"}\n", [], "jsonl"
    ),
    (
      "f.jsonl", "{\"t\":{\"a\":\"eins\",\"b\":\"one\"}}\n{\"t\":{\"a\":\"zwei\",\"b\":\"two\"}}\n",
      ["--columns", "t.a,t.b"], "jsonl"
    ),
    ("g.tmx", tmx, [], "tmx"),
    ("h.xlf", xliff1, [], "xliff"),
    ("i.xliff", xliff2, [], "xliff"),
    ("j.po", "msgid \"eins\"\nmsgstr \"one\"\n\nmsgid \"zwei\"\nmsgstr \"two\"\n", [], "po"),
  ]

  private func importing(
    _ program: Program, _ corpus: String, _ arguments: [String], input: Data = Data()
  ) throws -> Program.Result {
    try program.start(
      ["import", corpus] + arguments + ["--from", "de", "--to", "en"], input: input
    ).wait()
  }

  private func stored(_ corpus: String, in folder: URL) throws -> [TranslationUnit] {
    let store = try Store(path: folder.appendingPathComponent("seq2seq.db").path)
    return try store.units(
      of: store.existingCorpus(named: corpus), split: .train, numbers: 0..<100, from: "de",
      to: "en")
  }

  private let expected = [
    SentencePair(source: "eins", target: "one"), SentencePair(source: "zwei", target: "two"),
  ]

  @Test func `every format, plain, compressed and from standard input`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      for sample in Self.samples {
        let compressed = gzipped(sample.text.utf8)
        try program.write(sample.name, sample.text)
        try compressed.write(to: folder.appendingPathComponent(sample.name + ".gz"))
        for (number, file) in [sample.name, sample.name + ".gz"].enumerated() {
          let corpus = "\(sample.name)-\(number)"
          let result = try importing(program, corpus, [file] + sample.options)
          #expect(result.code == 0, "\(file): \(result.error)")
          #expect(result.error.hasPrefix("imported 2 pairs into \(corpus) (train)"))
          #expect(result.output.isEmpty)
          let units = try stored(corpus, in: folder)
          #expect(units.map(\.pair) == expected, "\(file)")
          #expect(units.map(\.origin?.files) == [[file], [file]])
        }
        for (number, input) in [Data(sample.text.utf8), compressed].enumerated() {
          let corpus = "\(sample.name)-input-\(number)"
          let result = try importing(
            program, corpus, ["-", "--format", sample.format] + sample.options, input: input)
          #expect(result.code == 0, "\(sample.name): \(result.error)")
          #expect(try stored(corpus, in: folder).map(\.pair) == expected)
        }
      }
    }
  }

  @Test func `two files of plain text in either order`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("train.de", "eins\nzwei\n")
      try gzipped("one\ntwo\n".utf8).write(to: folder.appendingPathComponent("train.en.gz"))
      for (corpus, files) in [
        ("a", ["train.de", "train.en.gz"]), ("b", ["train.en.gz", "train.de"]),
        ("c", ["--source", "train.de", "--target", "train.en.gz"]),
      ] {
        let result = try importing(program, corpus, files)
        #expect(result.code == 0, "\(result.error)")
        let units = try stored(corpus, in: folder)
        #expect(units.map(\.pair) == expected)
        #expect(units.last?.origin == Origin(files: ["train.de", "train.en.gz"], line: 2))
      }
    }
  }

  @Test func `many files into one corpus, which evaluate and train read too`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      for sample in Self.samples { try program.write(sample.name, sample.text) }
      let result = try importing(program, "all", ["a.tsv", "g.tmx", "j.po"])
      #expect(result.error.hasPrefix("imported 6 pairs into all"))
      #expect(
        try stored("all", in: folder).map(\.origin?.files.first) == [
          "a.tsv", "a.tsv", "g.tmx", "g.tmx", "j.po", "j.po",
        ])
      let trained = try program.start(
        ["train", "g.tmx", "--from", "de", "--to", "en", "--out", "m", "--epochs", "1"]
          + Lesson.smallest
      ).wait()
      #expect(trained.code == 0, "\(trained.error)")
      let evaluated = try program.run("evaluate", "--model", "m", "h.xlf")
      #expect(evaluated.code == 0, "\(evaluated.error)")
    }
  }

  /// A damaged file, what the message must say, and how many pairs and bad lines there are if there is a way on.
  private static let damaged:
    [(
      name: String, bytes: [UInt8], message: [String], rest: (pairs: Int, report: String)?
    )] = [
      (
        "a.tsv", Array("eins\tone\nlonely\nzwei\ttwo\n".utf8), ["a.tsv:2:", "one column"],
        (2, "skipped 1 bad line: 1 with too few columns")
      ),
      (
        "b.tsv", Array("eins\tone\nzw".utf8) + [0xE4] + Array("\ttwo\n".utf8),
        ["b.tsv:2:", "not UTF-8 at byte 3"], (1, "1 not UTF-8")
      ),
      (
        "c.csv", Array("eins,one\n\"zwei,two\n".utf8), ["c.csv:2:", "quote is opened"],
        (1, "1 with broken quotes")
      ),
      (
        "d.jsonl", Array("{\"de\":\"a\",\"en\":\"b\"}\n{\"de\":\"a\"}\n{\"de\":\n".utf8),
        ["d.jsonl:2:", "no field en but de"],
        (1, "skipped 2 bad lines: 1 lacking a field of text, 1 with broken JSON")
      ),
      (
        "e.po", Array("msgid \"a\"\nmsgstr \"A\"\n\nmsgid \"b\nmsgstr \"B\"\n".utf8),
        ["e.po:4:", "not closed"], (1, "1 not as gettext writes it")
      ),
      ("f.tmx", Array(tmx.utf8.dropLast(20)), ["f.tmx:3:", "XML is broken"], nil),
      ("g.xlf", Array("<a></a>".utf8), ["g.xlf:1:", "<a>", "XLIFF"], nil),
      ("h.tsv.gz", Array(gzipped("eins\tone\n".utf8).dropLast(5)), ["h.tsv.gz:", "damaged"], nil),
      ("i.tmx.gz", Array(tmx.utf8), ["i.tmx.gz:1:", "does not begin as gzip"], nil),
      (
        "j.tmx",
        Array(
          """
          <!DOCTYPE tmx [<!ENTITY e SYSTEM "/etc/hostname">]>
          <tmx><body><tu><tuv xml:lang="de"><seg>&e;</seg></tuv></tu></body></tmx>
          """.utf8), ["j.tmx:2:", "/etc/hostname", "nothing outside"], nil
      ),
      (
        "k.tmx", Array(tmx.replacing("xml:lang=\"de", with: "xml:lang=\"fr").utf8),
        ["k.tmx", "de and en", "en, en-GB, fr, fr-DE"], nil
      ),
    ]

  @Test func `damaged files leave nothing behind, and --skip-bad-lines imports the rest`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      for file in Self.damaged {
        try Data(file.bytes).write(to: folder.appendingPathComponent(file.name))
        let refused = try importing(program, "c", [file.name])
        #expect(refused.code == 65, "\(file.name): \(refused.error)")
        for part in file.message { #expect(refused.error.contains(part), "\(refused.error)") }
        let tolerant = try importing(program, file.name, [file.name, "--skip-bad-lines"])
        if let rest = file.rest {
          #expect(tolerant.code == 0, "\(tolerant.error)")
          #expect(tolerant.error.hasPrefix("imported \(rest.pairs) pairs"))
          #expect(tolerant.error.contains(rest.report), "\(tolerant.error)")
        } else {
          #expect(tolerant.code == 65 && tolerant.error == refused.error)
        }
      }
      let store = try Store(path: folder.appendingPathComponent("seq2seq.db").path)
      #expect(try store.corpus(named: "c") == nil)
    }
  }

  @Test func `wrong usage`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("a", "x\ty\n")
      try program.write("b.tsv", "x\ty\n")
      for arguments in [
        [], ["a", "--source", "a", "--target", "a"], ["-", "-"], ["a", "a", "a"],
        ["b.tsv", "--columns", "1"], ["b.tsv", "--columns", "1,1"], ["b.tsv", "--format", "doc"],
        ["b.tsv", "--delimiter", "ab"], ["a", "--format", "text"],
      ] {
        let result = try importing(program, "c", arguments)
        #expect(result.code == 64, "\(arguments): \(result.error)")
      }
      #expect(try importing(program, "c", ["b.tsv", "none.tsv"]).code == 66)
      #expect(try importing(program, "c", ["b.tsv", "--columns", "x,z"]).code == 65)
    }
  }
}
