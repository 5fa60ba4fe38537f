import Foundation
import TestSupport
import Testing

/// Where results and messages go, and where they cannot go.
struct StreamTests {
  private func shell(in folder: URL, _ script: String) throws -> Int32 {
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.currentDirectoryURL = folder
    shell.arguments = ["-c", "seq2seq() { timeout 60 \"\(Program.path)\" \"$@\"; }\n\(script)"]
    try shell.run()
    shell.waitUntilExit()
    return shell.terminationStatus
  }

  @Test(arguments: [
    "seq2seq corpus show nope --db none 2>&-", "seq2seq corpus show nope --db none 2>/dev/full",
    "seq2seq corpus show nope --db none <&- >&- 2>&-",
  ])
  func `messages that nobody can read change nothing`(script: String) throws {
    try withTemporaryDirectory { folder in
      let code = try shell(in: folder, script)
      #expect(code == 66)
    }
  }

  @Test func `training goes on where its messages cannot be written`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("pairs.tsv", Lesson.tsv)
      let flags = Lesson.smallest.joined(separator: " ")
      let code = try shell(
        in: folder,
        """
        seq2seq train pairs.tsv --from en --to fr --out m --epochs 2 \(flags) 2>/dev/full
        """)
      #expect(code == 0)
      #expect(try program.run("translate", "--model", "m", "I see tea .").code == 0)
    }
  }

  @Test func `files are written where links lead, and devices stay devices`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try Lesson.trained(program).code == 0)
      try program.write("target.json", "old")
      let link = folder.appendingPathComponent("link.json")
      try FileManager.default.createSymbolicLink(
        at: link, withDestinationURL: folder.appendingPathComponent("target.json"))
      for command in [
        ["runs", "export", "--out", "link.json"],
        ["vocab", "export", "--model", "model", "--format", "opennmt", "--out", "link.json"],
        ["corpus", "export", "pairs.tsv", "link.json", "--format", "tsv"],
      ] {
        try program.write("target.json", "old")
        let result = try program.start(command).wait()
        #expect(result.code == 0, "\(command): \(result.error)")
        #expect(
          try FileManager.default.destinationOfSymbolicLink(atPath: link.path).hasSuffix(
            "target.json"))
        #expect(try String(contentsOf: link, encoding: .utf8).count > 3)
      }
      #expect(try program.run("runs", "export", "--out", "/dev/null").code == 0)
      #expect(try program.run("runs", "export", "--out", "/dev/full").code == 74)
      let attributes = try FileManager.default.attributesOfItem(atPath: "/dev/null")
      #expect(attributes[.type] as? FileAttributeType == .typeCharacterSpecial)
    }
  }

  @Test func `the end of the terminal saves a training, unless it is to be ignored`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("pairs.tsv", Lesson.tsv)
      let train =
        "train pairs.tsv --from en --to fr --out m --epochs 100000 "
        + Lesson.smallest.joined(separator: " ")
      func hangUp(_ prefix: String, _ flags: String) throws -> Int32 {
        try shell(
          in: folder,
          """
          \(prefix) "\(Program.path)" \(train) \(flags) 2> said & id=$!
          for i in $(seq 600); do grep -q "^epoch" said && break; sleep 0.05; done
          kill -HUP $id; wait $id
          """)
      }
      #expect(try hangUp("", "") == 130)
      #expect(try program.run("runs").text.contains("interrupted"))
      #expect(try hangUp("nohup", "--resume --max-minutes 0.05") == 0)
    }
  }
}
