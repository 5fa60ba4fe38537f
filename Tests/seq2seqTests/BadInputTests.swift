import Foundation
import TestSupport
import Testing

/// Whatever a person may get wrong: a message that helps, the right exit code, and nothing lost.
struct BadInputTests {
  private func expectFailure(
    _ result: Program.Result, code: Int32, _ parts: String...,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    #expect(result.code == code, "\(result.error)", sourceLocation: sourceLocation)
    #expect(result.output.isEmpty, sourceLocation: sourceLocation)
    for part in parts {
      #expect(
        result.error.contains(part), "\(result.error) lacks \(part)",
        sourceLocation: sourceLocation)
    }
  }

  private func importing(_ program: Program, _ source: String, _ target: String) throws
    -> Program.Result
  {
    try program.run(
      "import", "c", "--source", source, "--target", target, "--from", "en", "--to", "fr")
  }

  @Test func `names of corpora`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("two", "a\tb\nb\tc\n")
      for name in ["", " ", "a\nb"] {
        expectFailure(
          try program.run("import", name, "two", "--from", "en", "--to", "fr"), code: 64, "name")
      }
      // A name that was mistyped leaves no database behind.
      for command in [
        ["build-vocab", "towo"], ["train", "towo", "--from", "en", "--to", "fr", "--out", "m"],
      ] {
        expectFailure(try program.start(command).wait(), code: 66, "no such database")
      }
      #expect(
        !FileManager.default.fileExists(
          atPath: folder.appendingPathComponent("seq2seq.db").path))
      expectFailure(
        try program.run("evaluate", "--model", ShippedModel.path, "towo"), code: 66, "towo")
    }
  }

  @Test func `options that would do nothing`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("a", "a\n")
      for flags in [["--beam-size", "3"], ["--examples", "3"], ["--split", "valid"]] {
        expectFailure(
          try program.start(["evaluate", "--reference", "a", "a"] + flags).wait(), code: 64,
          flags[0])
      }
      for flags in [
        ["--sample", "--require", "x"], ["--sample", "--diversity", "1"],
        ["--diversity", "1", "--require", "x"],
      ] {
        expectFailure(
          try program.start(["translate", "--model", ShippedModel.path, "a"] + flags).wait(),
          code: 64, "--diversity")
      }
      expectFailure(
        try program.run("build-vocab", "c", "--joint", "--separate"), code: 64, "--separate")
      expectFailure(try program.run("help", "translte"), code: 64, "did you mean 'translate'?")
    }
  }

  @Test func `formats that cannot hold a corpus`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("two", "a\tb\nb\tc\n")
      #expect(try program.run("import", "c", "two", "--from", "en", "--to", "fr").code == 0)
      for file in ["c.abc", "c.conllu", "c.txt"] {
        expectFailure(try program.run("corpus", "export", "c", file), code: 64, "--format")
      }
    }
  }

  @Test func `sentence files`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("two", "a\nb\n")
      try program.write("three", "a\nb\nc\n")
      try program.write("empty", "")
      try program.write("blank", "\n \n")
      try Data([0x61, 0x0A, 0x62, 0xFF, 0x0A]).write(to: folder.appendingPathComponent("latin"))
      expectFailure(
        try importing(program, "two", "three"), code: 65, "three:3", "has 2 lines", "has 3")
      expectFailure(try importing(program, "empty", "empty"), code: 65, "empty")
      expectFailure(try importing(program, "blank", "blank"), code: 65, "empty")
      expectFailure(try importing(program, "two", "latin"), code: 65, "latin:2", "UTF-8")
      expectFailure(try importing(program, "two", "nowhere"), code: 66, "nowhere", "no such file")
      expectFailure(try importing(program, "two", "."), code: 66, "folder")
      // Nothing of all that stayed.
      #expect(try importing(program, "two", "two").error.contains("imported 2 pairs"))
      expectFailure(
        try program.run("train", "d", "--from", "en", "--to", "fr", "--out", "m"), code: 66, "c")
      expectFailure(
        try program.run("train", "c", "--from", "en", "--to", "de", "--out", "m"), code: 64,
        "en–fr")
    }
  }

  @Test func `odd lines are pairs like any other`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      let long = String(repeating: "word ", count: 2000)
      try program.write("s", "a\r\n\nb\u{2028}c\n\(long)\nd\n")
      try program.write("t", "A\r\n\nB\u{2028}C\n\(long)\nD\n")
      let imported = try importing(program, "s", "t")
      #expect(imported.code == 0)
      #expect(imported.error.contains("imported 4 pairs"))
      #expect(imported.error.contains("left out 1"))
      let trained = try program.start(
        ["train", "c", "--from", "en", "--to", "fr", "--out", "m", "--epochs", "1"]
          + Lesson.smallest
      ).wait()
      #expect(trained.code == 0, "\(trained.error)")
      #expect(trained.error.contains("left out 1 longer"))
    }
  }

  @Test func `translate gives one line for each line`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try Lesson.trained(program, epochs: 1).code == 0)
      let long = String(repeating: "bread ", count: 400)
      let lines = [
        "I see tea .", "", " \t ", "x\u{2028}y", "a\rb", "c\r", "\u{0}", long, "🙂 ﬁ \u{FEFF}",
        "end",
      ]
      let input = lines.joined(separator: "\n") + "\n"
      let result = try program.run(
        "translate", "--model", "model", "-b", "1", input: Data(input.utf8))
      #expect(result.code == 0)
      let output = result.text.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(output.count == lines.count + 1)
      #expect(output[1].isEmpty && output[2].isEmpty)
      // Without a last line feed there is still a last line.
      #expect(
        try program.run("translate", "--model", "model", input: Data("a\nb".utf8)).text
          .filter { $0 == "\n" }.count == 2)
      #expect(try program.run("translate", "--model", "model").output.isEmpty)
    }
  }

  @Test func `databases`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("pairs.tsv", Lesson.tsv)
      try program.write("text.db", String(repeating: "this is no database\n", count: 100))
      expectFailure(
        try program.run(
          "import", "c", "pairs.tsv", "--from", "en", "--to", "fr", "--db", "text.db"), code: 65,
        "text.db")
      expectFailure(try program.run("runs", "--db", "none.db"), code: 66, "none.db")
      expectFailure(
        try program.run(
          "import", "c", "pairs.tsv", "--from", "en", "--to", "fr", "--db", "no/such/folder.db"),
        code: 74, "folder.db")
      expectFailure(try program.run("runs", "show", "9", "--db", "none.db"), code: 66)
    }
  }

  @Test func `model directories`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try Lesson.trained(program, epochs: 1).code == 0)
      try program.write("other.tsv", Lesson.tsv.uppercased())
      #expect(
        try program.start(
          ["train", "other.tsv", "--from", "en", "--to", "fr", "--out", "other", "--epochs", "1"]
            + Lesson.smallest
        ).wait().code == 0)
      expectFailure(
        try program.run("translate", "--model", "nowhere", "x"), code: 66, "nowhere")
      let files = FileManager.default
      func path(_ name: String) -> String { folder.appendingPathComponent(name).path }
      // The vocabulary, then the weights of another model.
      for name in ["target.vocab.json", "model.safetensors"] {
        try files.moveItem(atPath: path("model/\(name)"), toPath: path("kept"))
        try files.copyItem(atPath: path("other/\(name)"), toPath: path("model/\(name)"))
        expectFailure(
          try program.run("translate", "--model", "model", "x"), code: 65, name, "another model")
        try files.removeItem(atPath: path("model/\(name)"))
        expectFailure(try program.run("translate", "--model", "model", "x"), code: 66, name)
        try program.write("model/\(name)", "nonsense")
        expectFailure(try program.run("translate", "--model", "model", "x"), code: 65, name)
        try files.removeItem(atPath: path("model/\(name)"))
        try files.moveItem(atPath: path("kept"), toPath: path("model/\(name)"))
      }
      try program.write("model/config.json", "{}")
      expectFailure(
        try program.run("translate", "--model", "model", "x"), code: 65, "config.json")
    }
  }

  @Test func `wrong usage`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("pairs.tsv", Lesson.tsv)
      try program.write("bad.json", #"{"model": {"cel": 1}}"#)
      let common = ["train", "pairs.tsv", "--from", "en", "--to", "fr", "--out", "m"]
      func train(_ more: String...) throws -> Program.Result {
        try program.start(common + more).wait()
      }
      expectFailure(try program.run("trian"), code: 64)
      expectFailure(try train("--cell", "lstn"), code: 64, "lstn")
      expectFailure(try train("--dropout", "1.5"), code: 64, "dropout", "1.5")
      expectFailure(try train("--hidden-size", "33"), code: 64, "hiddenSize")
      expectFailure(try train("--max-minutes", "0"), code: 64, "max-minutes")
      expectFailure(try train("--config", "bad.json"), code: 65, "model.cel")
      expectFailure(try train("--config", "none.json"), code: 66, "none.json")
      expectFailure(try program.run("build-vocab", "pairs.tsv", "--size", "10"), code: 64, "size")
      expectFailure(try train("--subword-dropout", "1"), code: 64, "subwordDropout")
      expectFailure(
        try train("--subword-alpha", "0.1"), code: 64, "--subword-alpha", "bpe",
        "--subword-dropout")
      func build(_ more: String...) throws -> Program.Result {
        try program.start(["build-vocab", "pairs.tsv"] + more).wait()
      }
      expectFailure(try build("--character-coverage", "0"), code: 64, "character-coverage")
      expectFailure(try build("--user-symbols", "a b"), code: 64, "user-symbols", "a b")
      expectFailure(try build("--model", "subword-nmt"), code: 64, "unigram")
      expectFailure(try build("--from-sentencepiece", "none.model"), code: 66, "none.model")
      expectFailure(try build("--from-sentencepiece", "pairs.tsv"), code: 65, "pairs.tsv")
      expectFailure(try build("--from-codes", "pairs.tsv"), code: 65, "pairs.tsv", "line 1")
      expectFailure(
        try build("--from-codes", "x", "--from-sentencepiece", "y"), code: 64, "exclude")
      expectFailure(
        try build("--from-codes", "x", "--fold-case"), code: 64, "--fold-case", "another program")
      expectFailure(try program.run("translate", "--model", "m", "-b", "0"), code: 64, "beam")
      expectFailure(
        try program.run("translate", "--model", "m", "--precision", "int4"), code: 64, "int8")
      #expect(try program.run("--help").code == 0)
      #expect(try program.run("--version").text == "0.1.0\n")
    }
  }

  @Test func `where nothing can be written is told before any work`() throws {
    // Not even the superuser can make a file here.
    guard FileManager.default.fileExists(atPath: "/proc/self") else { return }
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("pairs.tsv", Lesson.tsv)
      expectFailure(
        try program.run(
          "import", "c", "pairs.tsv", "--from", "en", "--to", "fr", "--db", "/proc/seq2seq.db"),
        code: 74, "/proc/seq2seq.db")
      expectFailure(
        try program.run(
          "train", "pairs.tsv", "--from", "en", "--to", "fr", "--out", "/proc/model"), code: 74,
        "/proc/model")
    }
  }

  @Test func `a full disk is told apart`() throws {
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try Lesson.trained(program, epochs: 1).code == 0)
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.currentDirectoryURL = folder
      shell.arguments = [
        "-c", "\"\(Program.path)\" translate --model model x > /dev/full 2> message",
      ]
      try shell.run()
      shell.waitUntilExit()
      #expect(shell.terminationStatus == 74)
      let message = try String(
        contentsOf: folder.appendingPathComponent("message"), encoding: .utf8)
      #expect(message.contains("standard output"))
    }
  }
}
