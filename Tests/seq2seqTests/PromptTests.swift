import Foundation
import TestSupport
import Testing

/// The prompt as a person meets it: on a terminal, which `script` pretends to be.
struct PromptTests {
  @Test(arguments: ["C.UTF-8", "C"])
  func `a sentence is answered, a command obeyed, a mistyped one corrected`(locale: String) throws {
    let script = "/usr/bin/script"
    guard FileManager.default.isExecutableFile(atPath: script) else { return }
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try Lesson.trained(program, epochs: 1).code == 0)
      try program.write("typed", ":hlep\n:help\nthé\n:quit\n")
      let shell = Process()
      shell.executableURL = URL(fileURLWithPath: "/bin/sh")
      shell.currentDirectoryURL = folder
      shell.environment = ["LC_ALL": locale, "HOME": folder.path, "TERM": "xterm"]
      shell.arguments = [
        "-c",
        "\(script) -qec '\(Program.path) translate --model model' shown < typed > /dev/null 2>&1",
      ]
      try shell.run()
      shell.waitUntilExit()
      let shown = try String(
        decoding: Data(contentsOf: folder.appendingPathComponent("shown")), as: UTF8.self)
      #expect(shell.terminationStatus == 0, "\(shown)")
      #expect(shown.contains("did you mean :help?"))
      #expect(shown.contains(":quit  leave"))
      #expect(shown.contains(locale == "C" ? "en->fr>" : "en→fr>"))
      #expect(FileManager.default.fileExists(atPath: folder.path + "/.seq2seq_history"))
    }
  }
}
