import Foundation
import TestSupport
import Testing

/// Stored corpora, as a person looks at them and changes them.
struct CorpusCommandTests {
  /// 40 sources, the first three of them twice; three pairs that rules take.
  private static let tsv =
    (0..<40).map { "sentence \(name($0))\tphrase \(name($0))\n" }.joined()
    + (0..<3).map { "sentence \(name($0))\tautre \(name($0))\n" }.joined()
    + "sentence a\tphrase a\n" + "I have 2 dogs.\tJ'ai 3 chiens.\n" + "Hello {name}\tBonjour\n"

  private static func name(_ number: Int) -> String {
    String(UnicodeScalar(UInt8(97 + number % 26))) + String(repeating: "x", count: number / 26)
  }

  private func withCorpus(_ body: (Program) throws -> Void) throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("pairs.tsv", Self.tsv)
      let imported = try program.run("import", "c", "pairs.tsv", "--from", "en", "--to", "fr")
      #expect(imported.code == 0)
      try body(program)
    }
  }

  private func corpus(_ program: Program, _ arguments: String...) throws -> Program.Result {
    let result = try program.start(["corpus"] + arguments).wait()
    #expect(result.code == 0, "\(arguments): \(result.error)")
    return result
  }

  private func json(_ result: Program.Result) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
  }

  @Test func `list and show`() throws {
    try withCorpus { program in
      let list = try corpus(program, "list").text
      #expect(
        list.hasPrefix("corpus  task       languages  train  valid  test  removed  imported\n"))
      #expect(list.contains("c       translate  en→fr      46     –      –     –        20"))
      #expect(try corpus(program).text == list)
      let object = try JSONSerialization.jsonObject(
        with: corpus(program, "list", "--format", "json").output)
      let entry = try #require((object as? [[String: Any]])?.first)
      #expect(entry["name"] as? String == "c")
      #expect(entry["pairs"] as? [String: Int] == ["train": 46, "valid": 0, "test": 0])

      let show = try corpus(program, "show", "c", "--pairs", "2").text
      #expect(show.contains("pairs: 46 train\nfrom pairs.tsv: 46, on 20"))
      #expect(show.contains("vocabularies: none; runs: none\n"))
      #expect(show.contains("train   sentence a\n        phrase a\n"))
      #expect(!show.contains("sentence c"))
      let details = try json(corpus(program, "show", "c", "--format", "json"))
      #expect((details["firstPairs"] as? [Any])?.count == 3)
    }
  }

  @Test func `stats`() throws {
    try withCorpus { program in
      let text = try corpus(program, "stats", "c").text
      #expect(text.contains("train  46     1           42       45\n"))
      #expect(text.contains("scripts of en: Latin"))
      #expect(text.contains("words in a sentence, fr"))
      #expect(text.contains("odd characters: none"))
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
      let report = try json(corpus(program, "stats", "c", "--format", "json", "--split", "train"))
      let split = try #require((report["splits"] as? [[String: Any]])?.first)
      #expect(split["pairs"] as? Int == 46)
      #expect(split["distinctPairs"] as? Int == 45)
    }
  }

  @Test func `stats draws with what the terminal has`() throws {
    try withCorpus { program in
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.currentDirectoryURL = program.folder
      shell.arguments = ["-c", "LC_ALL=C \"\(Program.path)\" corpus stats c > drawn"]
      try shell.run()
      shell.waitUntilExit()
      let drawn = try String(
        contentsOf: program.folder.appendingPathComponent("drawn"), encoding: .utf8)
      #expect(drawn.contains(" |####"))
      #expect(drawn.utf8.allSatisfy { $0 < 0x80 })
    }
  }

  @Test func `clean shows, removes and restores`() throws {
    try withCorpus { program in
      let before = try corpus(program, "show", "c").text
      let dry = try corpus(program, "clean", "c", "--dry-run")
      #expect(dry.text.contains("\nnumbers             1      "))
      #expect(dry.text.contains("\nnumbers\n  train 44\n    I have 2 dogs.\n    J'ai 3 chiens.\n"))
      #expect(dry.error.contains("3 of 46 pairs (6.5 %) would be removed; nothing was changed"))
      #expect(try corpus(program, "show", "c").text == before)

      let some = try corpus(program, "clean", "c", "--without", "numbers,duplicates")
      #expect(some.error.contains("1 of 46 pairs (2.2 %) removed from c; bring them back"))
      let all = try json(corpus(program, "clean", "c", "--format", "json"))
      #expect(all["judged"] as? Int == 45)
      #expect(try corpus(program, "list").text.contains("en→fr      43     –      –     3  "))
      #expect(
        try corpus(program, "show", "c").text.contains("removed from train by numbers: 1, last"))
      #expect(!(try corpus(program, "export", "c", "-").text.contains("{name}")))
      #expect(try corpus(program, "stats", "c").text.contains("train  43     0  "))

      let back = try corpus(program, "clean", "c", "--restore", "--rules", "numbers")
      #expect(back.text.contains("numbers  1"))
      #expect(back.error.contains("1 pairs are back in c"))
      #expect(try corpus(program, "clean", "c", "--restore").error.contains("2 pairs are back"))
      #expect(try corpus(program, "show", "c").text == before)
      #expect(try corpus(program, "clean", "c", "--restore").error.contains("0 pairs are back"))
    }
  }

  @Test func `a pair of the test split is not trained on`() throws {
    try withCorpus { program in
      try program.write("test.tsv", "sentence b\tphrase b\n")
      #expect(
        try program.run(
          "import", "c", "test.tsv", "--from", "en", "--to", "fr", "--split", "test"
        ).code == 0)
      let cleaned = try corpus(program, "clean", "c", "--rules", "duplicates")
      #expect(cleaned.error.contains("2 of 46 pairs"))
      #expect(
        try corpus(program, "export", "c", "-", "--split", "test").text == "sentence b\tphrase b\n")
    }
  }

  @Test func `training notices that its corpus was cleaned`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("pairs.tsv", Lesson.tsv + "I see  tea .\tje vois thé .\n")
      func train(_ more: [String]) throws -> Program.Result {
        let arguments = ["train", "pairs.tsv", "--from", "en", "--to", "fr", "--out", "model"]
        return try program.start(arguments + more).wait()
      }
      #expect(try train(["--epochs", "1"] + Lesson.smallest).code == 0)
      #expect(try corpus(program, "clean", "pairs.tsv").error.contains("1 of 65 pairs"))
      let resumed = try train(["--resume"])
      #expect(resumed.code == 65)
      #expect(resumed.error.contains("is not the one that model was trained on"))
      _ = try corpus(program, "clean", "pairs.tsv", "--restore")
      #expect(try train(["--resume"]).code == 0)
    }
  }

  @Test func `split is reproducible and keeps a source together`() throws {
    try withCorpus { program in
      let moved = try corpus(program, "split", "c", "--valid", "5", "--test", "20%")
      #expect(moved.error.contains(" to valid, "))
      func sources(_ split: String) throws -> Set<Substring> {
        let text = try corpus(program, "export", "c", "-", "--split", split).text
        return Set(text.split(separator: "\n").compactMap { $0.split(separator: "\t").first })
      }
      let splits = try ["train", "valid", "test"].map(sources)
      #expect(splits.reduce(0) { $0 + $1.count } == 42)
      #expect(splits.allSatisfy { !$0.isEmpty })
      #expect((3...5).contains(splits[1].count))
      #expect(try corpus(program, "stats", "c").text.contains("valid  train    0      0  "))
      let again = try corpus(
        program, "split", "c", "--valid", "5", "--test", "20%", "--rejoin", "valid", "--rejoin",
        "test")
      #expect(again.error.contains("moved nothing"))
      _ = try corpus(program, "split", "c", "--rejoin", "valid", "--rejoin", "test")
      #expect(try corpus(program, "list").text.contains("en→fr      46     –      –     – "))
      // A source that the test split has already goes there.
      try program.write("test.tsv", "sentence b\tune phrase b\n")
      try program.run("import", "c", "test.tsv", "--from", "en", "--to", "fr", "--split", "test")
      _ = try corpus(program, "split", "c", "--valid", "2")
      #expect(try !sources("train").contains("sentence b"))
      #expect(try sources("test") == ["sentence b"])
    }
  }

  @Test func `sample is seeded and stays in order`() throws {
    try withCorpus { program in
      let sample = try corpus(program, "sample", "c", "--size", "7", "--seed", "3").text
      let lines = Self.tsv.split(separator: "\n")
      let places = sample.split(separator: "\n").compactMap { lines.firstIndex(of: $0) }
      #expect(places.count == 7)
      #expect(places == places.sorted())
      #expect(try corpus(program, "sample", "c", "-s", "7", "--seed", "3").text == sample)
      #expect(try corpus(program, "sample", "c", "-s", "7", "--seed", "4").text != sample)
      #expect(try corpus(program, "sample", "c", "--size", "1000").text == Self.tsv)
      #expect(
        try corpus(program, "sample", "c", "--size", "1", "--format", "jsonl").text
          .hasPrefix(#"{"en":""#))
    }
  }

  @Test func `what is exported can be imported`() throws {
    try withCorpus { program in
      for name in [
        "out.tsv", "out.tsv.gz", "out.csv", "out.jsonl.gz", "out.tmx", "out.xlf", "out.po",
      ] {
        let exported = try corpus(program, "export", "c", name)
        #expect(exported.output.isEmpty)
        #expect(exported.error.contains("exported 46 pairs of c (train, en→fr)"))
        // What is read back is the same.
        let copy = "copy of \(name)"
        #expect(try program.run("import", copy, name, "--from", "en", "--to", "fr").code == 0)
        #expect(try corpus(program, "export", copy, "-").text == Self.tsv)
        #expect(
          FileManager.default.fileExists(atPath: program.folder.appendingPathComponent(name).path))
      }
      let file = program.folder.appendingPathComponent("out.tsv")
      #expect(try String(contentsOf: file, encoding: .utf8) == Self.tsv)
      #expect(try corpus(program, "export", "c", "-").text == Self.tsv)
      _ = try corpus(
        program, "export", "c", "--source", "a", "--target", "b", "--from", "fr", "--to", "en")
      let back = try program.run(
        "import", "d", "--source", "a", "--target", "b", "--from", "fr", "--to", "en")
      #expect(back.error.contains("imported 46 pairs"))
      #expect(
        try corpus(program, "export", "d", "-", "--from", "en", "--to", "fr").text == Self.tsv)
    }
  }

  @Test func `delete needs a yes and tells what refers to the corpus`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try Lesson.trained(program, epochs: 1).code == 0)
      let asked = try program.run("corpus", "delete", "pairs.tsv")
      #expect(asked.code == 64)
      #expect(asked.error.contains("with 64 pairs, vocabulary 1; run 1 trained on it and stay"))
      #expect(asked.error.contains("--yes"))
      let deleted = try corpus(program, "delete", "pairs.tsv", "--yes")
      #expect(deleted.output.isEmpty)
      #expect(try program.run("corpus", "show", "pairs.tsv").code == 66)
      #expect(try program.run("runs").text.contains("pairs.tsv (deleted corpus 1)"))
      #expect(try program.run("translate", "--model", "model", "I see tea .").code == 0)
      // The name is free.
      #expect(
        try program.run("import", "pairs.tsv", "pairs.tsv", "--from", "en", "--to", "fr").code == 0)
    }
  }

  @Test(arguments: [
    (["show", "d"], 66, "there is no corpus d; did you mean c? stored are: c"),
    (["show", "c", "--db", "none.db"], 66, "none.db: no such database"),
    (["shwo", "c"], 64, "did you mean 'show'?"),
    (["stats", "c", "--split", "tran"], 64, "tran"),
    (["stats", "c", "--split", "test"], 65, "has no pairs"),
    (
      ["clean", "c", "--rules", "lenght"], 64, "--rules lenght: no such rule; did you mean length?"
    ),
    (["clean", "c", "--without", "x"], 64, "--without x: no such rule"),
    (["clean", "c", "--rules", ","], 64, "names no rule"),
    (["clean", "c", "--rules", "length", "--without", "length"], 64, "exclude each other"),
    (["clean", "c", "--dry-run", "--restore"], 64, "exclude each other"),
    (["clean", "c", "--max-ratio", "1"], 64, "--max-ratio: expected a number above 1"),
    (["clean", "c", "--max-length", "0"], 64, "--max-length: expected 1 or more"),
    (["clean", "c", "--split", "valid"], 65, "has no pairs in valid"),
    (["split", "c"], 64, "expected --valid, --test or --rejoin"),
    (["split", "c", "--valid", "much"], 64, "much"),
    (["split", "c", "--valid", "46"], 64, "nothing would be left to train on"),
    (["split", "c", "--valid", "60%", "--test", "0.5"], 64, "leave nothing"),
    (["split", "c", "--rejoin", "train"], 64, "--rejoin: expected valid or test"),
    (["sample", "c", "--size", "0"], 64, "--size: expected 1 or more"),
    (["sample", "c", "--split", "test"], 65, "has no test split"),
    (["sample", "c", "--format", "text"], 64, "text"),
    (["export", "c"], 64, "expected one FILE"),
    (["export", "c", "pairs.xyz"], 64, "the format is not clear from the name"),
    (["export", "c", "out.tsv", "--split", "valid"], 65, "has no valid split; it has train"),
    (["export", "c", "out.tsv", "--from", "en", "--to", "de"], 64, "corpus c is en–fr"),
    (["export", "c", "no/such/out.tsv"], 74, "no/such/out.tsv: cannot be written"),
    (["export", "c", "--source", "a", "--target", "a"], 64, "expected two files"),
    (["delete", "c"], 64, "--yes"),
  ])
  func `bad input is explained`(arguments: [String], code: Int32, message: String) throws {
    try withCorpus { program in
      let result = try program.start(["corpus"] + arguments).wait()
      #expect(result.code == code, "\(result.error)")
      #expect(result.output.isEmpty)
      #expect(result.error.contains(message), "\(result.error) lacks \(message)")
      // Nothing was changed.
      #expect(try corpus(program, "list").text.contains("en→fr      46     –      –     – "))
    }
  }

  @Test func `a split that is there is neither lost nor mixed by accident`() throws {
    try withCorpus { program in
      _ = try corpus(program, "split", "c", "--valid", "5")
      let again = try program.run("corpus", "split", "c", "--valid", "5")
      #expect(again.code == 64)
      #expect(again.error.contains("in its valid split already"))
      #expect(again.error.contains("--rejoin valid"))
      #expect(
        try corpus(program, "split", "c", "--valid", "5", "--append").error.contains(" to valid"))
    }
  }

  @Test func `what a format cannot hold is told with its pair`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("a", "fine\na\tb\n")
      try program.write("b", "bien\nc\u{1}\n")
      try program.run("import", "c", "--source", "a", "--target", "b", "--from", "en", "--to", "fr")
      let tsv = try program.run("corpus", "export", "c", "out.tsv")
      #expect(tsv.code == 65)
      #expect(tsv.error.contains("corpus c, train 1: TSV cannot hold the character U+0009"))
      let tmx = try program.run("corpus", "export", "c", "out.tmx")
      #expect(tmx.error.contains("TMX cannot hold the character U+0001"))
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      #expect(!files.contains { $0.hasPrefix("out") })
      #expect(try corpus(program, "export", "c", "out.csv").code == 0)
    }
  }
}
