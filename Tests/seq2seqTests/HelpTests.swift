import Foundation
import TestSupport
import Testing

struct HelpTests {
  @Test func `every command has a purpose and an example`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      let overview = try program.run("--help").text
      for command in [
        "import", "build-vocab", "train", "average", "translate", "evaluate", "score", "calibrate",
        "vocab",
        "doctor",
      ] {
        #expect(overview.contains("  \(command) "))
        let help = try program.run("help", command)
        #expect(help.code == 0)
        #expect(help.text.contains("\n  seq2seq \(command)"), "\(command) has no example")
      }
    }
  }

  @Test(arguments: [
    (["trian", "x"], "'train'"), (["runs", "shwo", "1"], "'show'"), (["xyzzy"], "expected one of"),
    (["doctor", "--bd", "x"], "'--db'"),
  ])
  func `what is misspelled is answered with what was meant`(
    arguments: [String], suggestion: String
  ) throws {
    try withTemporaryDirectory { folder in
      let result = try Program(in: folder).start(arguments).wait()
      #expect(result.code == 64)
      #expect(result.error.contains(suggestion), "\(result.error)")
      #expect(result.output.isEmpty)
    }
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func `shells get completions`(shell: String) throws {
    try withTemporaryDirectory { folder in
      let script = try Program(in: folder).run("--generate-completion-script", shell)
      #expect(script.code == 0)
      #expect(script.text.contains("build-vocab") && script.text.contains("max-minutes"))
    }
  }
}
