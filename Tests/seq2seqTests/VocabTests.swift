import Foundation
import TestSupport
import Testing

/// `seq2seq vocab`, as a process.
struct VocabTests {
  /// A folder with a corpus and its vocabulary, one for each side, of which the source's knows no French.
  private func withCorpus(_ options: String..., body: (Program) throws -> Void) throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("pairs.tsv", Lesson.tsv)
      #expect(
        try program.run("import", "lesson", "pairs.tsv", "--from", "en", "--to", "fr").code == 0)
      let built = try program.start(
        ["build-vocab", "lesson", "--size", "330", "--minimum-frequency", "1"] + options
      ).wait()
      #expect(built.code == 0, "\(built.error)")
      try body(program)
    }
  }

  private static let lines = [
    "I see bread .", "", " ", "THÉ et Thé\u{A0}!",
    "<b x=\"1 2\">https://x.org/a?b=c</b> 7,5 %s {n}",
    "line\u{2028}separator", "\u{0}", "a\rb", "👩🏽‍💻 e\u{301} हिन्दी ไทย עברית", "\\ ⟦tag1⟧=x \\s", "end",
  ]

  @Test(arguments: [[], ["--case-tokens"], ["--case-tokens", "--protect", "all", "--separate"]])
  func `what is encoded is decoded byte for byte`(options: [String]) throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      // Something of every kind to protect on both sides.
      try program.write(
        "pairs.tsv",
        Lesson.tsv
          + "x <b> https://y.org a@b.org {m} %d 🙂 5\t<b> https://y.org a@b.org {m} %d 🙂 5\n")
      #expect(try program.run("import", "c", "pairs.tsv", "--from", "en", "--to", "fr").code == 0)
      let built = try program.start(
        ["build-vocab", "c", "--size", "400", "--minimum-frequency", "1"] + options
      ).wait()
      #expect(built.code == 0, "\(built.error)")
      for flags in [[], ["--ids"], ["--side", "target"], ["--language", "fr", "--ids"]] {
        let input = Data((Self.lines.joined(separator: "\n") + "\n").utf8)
        let encoded = try program.start(["vocab", "encode", "--corpus", "c"] + flags, input: input)
          .wait()
        #expect(encoded.code == 0, "\(encoded.error)")
        let rows = encoded.text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(rows.count == Self.lines.count + 1)
        let decoded = try program.start(
          ["vocab", "decode", "--corpus", "c"] + flags, input: encoded.output
        ).wait()
        #expect(decoded.code == 0, "\(decoded.error)")
        // In normal form C, as everything that went through the pipeline.
        #expect(decoded.text == String(decoding: input, as: UTF8.self))
      }
      // Numbers and tokens are the same.
      let tokens = try program.run("vocab", "encode", "--corpus", "c", input: Data("I see\n".utf8))
      let ids = try program.run(
        "vocab", "encode", "--corpus", "c", "--ids", input: Data("I see\n".utf8))
      #expect(tokens.text.split(separator: " ").count == ids.text.split(separator: " ").count)
    }
  }

  @Test func `lines come out while others are still to come`() throws {
    try withCorpus { program in
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.currentDirectoryURL = program.folder
      // The second line is sent only when the first has come back.
      shell.arguments = [
        "-c",
        """
        mkfifo in out
        "\(Program.path)" vocab encode --corpus lesson < in > out & exec 3> in 4< out
        echo "I see" >&3; read -r first <&4; echo "I" >&3; read -r second <&4
        echo "$first/$second" > lines
        """,
      ]
      try shell.run()
      shell.waitUntilExit()
      let lines = try String(
        contentsOf: program.folder.appendingPathComponent("lines"), encoding: .utf8)
      #expect(lines == "▁I ▁see/▁I\n")
    }
  }

  @Test func `a vocabulary is shown`() throws {
    try withCorpus("--separate", "--case-tokens") { program in
      let shown = try program.run("vocab", "show", "--corpus", "lesson", "--language", "fr")
      #expect(shown.code == 0, "\(shown.error)")
      #expect(shown.text.contains("bpe") && shown.text.contains("⟦title⟧ ⟦capitals⟧"))
      #expect(shown.text.contains("languages    fr\n"))
      let cut = try program.run("vocab", "show", "--corpus", "lesson", "I SEE bread .", "we")
      #expect(cut.text == "⟦title⟧│▁i│⟦capitals⟧│▁see│▁bread│▁.\n▁we\n")
      let json = try program.run(
        "vocab", "show", "--corpus", "lesson", "we", "--format", "json")
      let parsed = try JSONDecoder().decode([Cut].self, from: json.output)
      #expect(parsed == [Cut(text: "we", tokens: ["▁we"])])
      let entries = try program.run("vocab", "show", "--corpus", "lesson", "--entries").text
      #expect(entries.hasPrefix("0\t<pad>\t0\n") && entries.contains("260\t⟦title⟧\t16\n"))
    }
  }

  private struct Cut: Codable, Equatable {
    let text: String
    let tokens: [String]
  }

  private struct Numbers: Decodable {
    let lines, words, tokens, byteTokens: Int
    let tokensPerWord, characterCoverage: Double
    let longest: [Entry]

    struct Entry: Decodable {
      let token: String
    }
  }

  @Test func `coverage is counted over a corpus or a file`() throws {
    try withCorpus("--separate") { program in
      func stats(_ arguments: String...) throws -> Numbers {
        let result = try program.start(
          ["vocab", "stats", "--corpus", "lesson", "--format", "json"] + arguments
        ).wait()
        #expect(result.code == 0, "\(result.error)")
        return try JSONDecoder().decode(Numbers.self, from: result.output)
      }
      let own = try stats("--side", "source")
      #expect(own.lines == 64 && own.words == 64 * 3)
      #expect(own.byteTokens == 0 && own.characterCoverage == 1)
      #expect(own.tokensPerWord == Double(own.tokens) / Double(own.words))
      #expect(own.longest.first?.token == "▁bread" || own.longest.first?.token == "▁water")
      try program.write("french", "thé\n")
      let foreign = try stats("--side", "source", "french")
      // The é is spelled in two bytes: ▁ t h é are four characters.
      #expect(foreign.lines == 1 && foreign.byteTokens == 2 && foreign.characterCoverage == 0.75)
      let table = try program.run("vocab", "stats", "--corpus", "lesson", "french")
      #expect(table.text.contains("characters covered") && table.text.contains("75.000 %"))
    }
  }

  @Test func `other toolkits get their vocabularies`() throws {
    try withCorpus { program in
      let list = try program.run("vocab", "export", "--corpus", "lesson", "--format", "joeynmt")
      #expect(list.text.hasPrefix("<unk>\n<pad>\n<s>\n</s>\n"))
      let written = try program.run(
        "vocab", "export", "--corpus", "lesson", "--format", "marian-yml", "--out", "v.yml")
      #expect(written.code == 0 && written.output.isEmpty)
      let map = try String(
        contentsOf: program.folder.appendingPathComponent("v.yml"), encoding: .utf8)
      #expect(map.hasPrefix("\"</s>\": 0\n\"<unk>\": 1\n"))
      // Whatever is encoded is in it.
      let tokens = try program.run(
        "vocab", "encode", "--corpus", "lesson", input: Data(Lesson.tsv.utf8))
      let known = Set(list.text.split(separator: "\n"))
      #expect(tokens.text.split { $0 == " " || $0 == "\n" }.allSatisfy(known.contains))
    }
  }

  @Test func `a model has a vocabulary too, and the one that ships is as it was`() throws {
    try withTemporaryDirectory { folder in
      let model = ShippedModel.path
      let program = Program(in: folder)
      let shown = try program.run("vocab", "show", "--model", model, "Where is the station?")
      #expect(shown.text == "▁Where│▁is│▁the│▁st│at│ion│?\n")
      #expect(try program.run("vocab", "show", "--model", model).text.contains("83026e4bf674691e"))
    }
  }

  @Test func `what is wrong is told`() throws {
    try withCorpus { program in
      func expect(
        _ arguments: [String], input: String = "", code: Int32, _ parts: String...,
        sourceLocation: SourceLocation = #_sourceLocation
      ) throws {
        let result = try program.start(["vocab"] + arguments, input: Data(input.utf8)).wait()
        #expect(result.code == code, "\(result.error)", sourceLocation: sourceLocation)
        for part in parts {
          #expect(
            result.error.contains(part), "\(result.error) lacks \(part)",
            sourceLocation: sourceLocation)
        }
      }
      try expect(["shwo"], code: 64, "'show'")
      try expect(["show"], code: 64, "--corpus", "--model")
      try expect(["show", "--corpus", "lesson", "--model", "m"], code: 64, "one of")
      try expect(["show", "--corpus", "lesso"], code: 66, "lesso")
      try expect(["show", "--corpus", "lesson", "--side", "sorce"], code: 64, "sorce")
      try expect(["show", "--corpus", "lesson", "--language", "de"], code: 64, "en and fr")
      try expect(["show", "--model", "nowhere"], code: 66, "nowhere")
      try expect(["show", "--corpus", "x", "--db", "none.db"], code: 66, "none.db")
      try expect(["stats", "--model", "nowhere"], code: 64, "FILE")
      try expect(["stats", "--corpus", "lesson", "--split", "test"], code: 65, "no line")
      try expect(["stats", "--corpus", "lesson", "nowhere"], code: 66, "nowhere")
      try expect(["export", "--corpus", "lesson", "--format", "marian"], code: 64, "marian-yml")
      try expect(
        ["decode", "--corpus", "lesson"], input: "▁I\n▁I xyzzy\n", code: 65, "standard input:2",
        "xyzzy")
      try expect(["decode", "--corpus", "lesson", "--ids"], input: "9999\n", code: 65, "from 0 to")
      // What came before the mistake is not lost.
      let broken = try program.run(
        "vocab", "decode", "--corpus", "lesson", input: Data("▁I ▁see\nxyzzy\n".utf8))
      #expect(broken.text == "I see\n")
      let latin = try program.run(
        "vocab", "encode", "--corpus", "lesson", input: Data("I\n".utf8) + [0xFF, 0x0A])
      #expect(latin.code == 65 && latin.text == "▁I\n")
      #expect(latin.error.contains("standard input:2"))
    }
  }

  @Test func `options of the pipeline are checked before any work`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("pairs.tsv", Lesson.tsv)
      let common = ["build-vocab", "pairs.tsv", "--from", "en", "--to", "fr"]
      for (options, part) in [
        (["--protect", "url,emial"], "'email'"), (["--protect", ","], "number"),
        (["--case-tokens", "--fold-case"], "not both"),
      ] {
        let result = try program.start(common + options).wait()
        #expect(result.code == 64)
        #expect(result.error.contains(part), "\(result.error)")
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/seq2seq.db"))
      }
      let built = try program.start(common + ["--protect", "url", "--size", "330"]).wait()
      #expect(built.code == 0 && built.error.contains("not protected"), "\(built.error)")
      let small = try program.start(
        ["build-vocab", "pairs.tsv", "--case-tokens", "--size", "261"]
      ).wait()
      #expect(small.code == 64 && small.error.contains("262 or more"), "\(small.error)")
    }
  }
}
