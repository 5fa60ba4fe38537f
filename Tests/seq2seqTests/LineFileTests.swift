import Foundation
import TestSupport
import Testing

/// Lines of files into files: nothing is lost by accident, and what was begun can be gone on with.
struct LineFileTests {
  private static let sentences = [
    "Where is the station?", "Yes.", "", "My sister is reading a book.", "No.",
  ]

  private func withProgram(_ body: (Program) throws -> Void) throws {
    try withTemporaryDirectory { try body(Program(in: $0)) }
  }

  private func translate(_ program: Program, _ options: String..., input: Data = Data()) throws
    -> Program.Result
  {
    try program.start(
      ["translate", "--model", ShippedModel.path, "-b", "1"] + options, input: input
    ).wait()
  }

  private func content(_ program: Program, _ name: String) throws -> String {
    try String(contentsOf: program.folder.appendingPathComponent(name), encoding: .utf8)
  }

  @Test func `files are read and written as streams are, gzip too`() throws {
    try withProgram { program in
      let text = Self.sentences.joined(separator: "\n")
      let expected = try translate(program, input: Data(text.utf8)).text
      #expect(expected.utf8.count { $0 == 0x0A } == Self.sentences.count)
      try program.write("in", text)
      try gzipped(text.utf8).write(to: program.folder.appendingPathComponent("in.gz"))
      for input in ["in", "in.gz"] {
        #expect(try translate(program, "--input", input).text == expected)
        let written = try translate(program, "--input", input, "--output", "\(input).out")
        #expect(written.code == 0 && written.output.isEmpty && written.error.isEmpty)
        #expect(try content(program, "\(input).out") == expected)
      }
      // Standard input and arguments go into files as well.
      #expect(try translate(program, "--output", "out", input: Data(text.utf8)).code == 0)
      #expect(try content(program, "out") == expected)
      #expect(try translate(program, "--output", "argument", "Yes.").code == 0)
      #expect(try content(program, "argument") == translate(program, "Yes.").text)
    }
  }

  @Test func `a file is not overwritten unless that is wanted`() throws {
    try withProgram { program in
      try program.write("in", "Yes.\n")
      try program.write("out", "precious\n")
      let refused = try translate(program, "--input", "in", "--output", "out")
      #expect(refused.code == 64)
      #expect(refused.error.contains("--resume") && refused.error.contains("--overwrite"))
      #expect(try content(program, "out") == "precious\n")
      let same = try translate(program, "--input", "in", "--output", "./in", "--overwrite")
      #expect(same.code == 64 && same.error.contains("./in"))
      #expect(try content(program, "in") == "Yes.\n")
      #expect(try translate(program, "--input", "in", "--output", "out", "--overwrite").code == 0)
      #expect(try content(program, "out") == translate(program, "--input", "in").text)
    }
  }

  @Test func `what is wrong is told before anything is written`() throws {
    try withProgram { program in
      func expect(
        _ options: [String], code: Int32, _ part: String,
        sourceLocation: SourceLocation = #_sourceLocation
      ) throws {
        let result = try program.start(
          ["translate", "--model", ShippedModel.path] + options
        ).wait()
        #expect(result.code == code, "\(result.error)", sourceLocation: sourceLocation)
        #expect(result.error.contains(part), "\(result.error)", sourceLocation: sourceLocation)
      }
      try program.write("in", "Yes.\n")
      try expect(["--resume"], code: 64, "--output")
      try expect(["--output", "o", "--resume", "--overwrite"], code: 64, "exclude")
      try expect(["--output", "o.gz"], code: 64, "o.gz")
      try expect(["--input", "in", "Yes."], code: 64, "--input")
      try expect(["--input", "nowhere", "--output", "o"], code: 66, "nowhere")
      try expect(["--input", "in", "--output", "no/such/o"], code: 74, "no/such/o")
      try expect(["--input", "in", "--output", "."], code: 74, ".: cannot be written")
      if FileManager.default.fileExists(atPath: "/dev/full") {
        try expect(["--input", "in", "--output", "/dev/full"], code: 74, "/dev/full")
      }
      #expect(!FileManager.default.fileExists(atPath: program.folder.path + "/o"))
    }
  }

  @Test(arguments: ["", "Où est la gare ?\n", "Où est la gare ?\nOui.\n\nMa s", "Où est"])
  func `resuming goes on behind the last whole line`(begun: String) throws {
    try withProgram { program in
      try program.write("in", Self.sentences.joined(separator: "\n") + "\n")
      let whole = try translate(program, "--input", "in").text.split(
        separator: "\n", omittingEmptySubsequences: false)
      try program.write("out", begun)
      let lines = begun.utf8.count { $0 == 0x0A }
      let resumed = try translate(program, "--input", "in", "--output", "out", "--resume")
      #expect(resumed.code == 0, "\(resumed.error)")
      #expect(resumed.error.contains("out: has \(lines) lines"))
      #expect(resumed.error.contains("dropped") == (!begun.isEmpty && !begun.hasSuffix("\n")))
      let written = try content(program, "out").split(
        separator: "\n", omittingEmptySubsequences: false)
      #expect(written.dropFirst(lines) == whole.dropFirst(lines))
      #expect(
        written.prefix(lines)
          == begun.split(
            separator: "\n", omittingEmptySubsequences: false
          ).prefix(lines))
      // Once more changes nothing.
      #expect(try translate(program, "--input", "in", "--output", "out", "--resume").code == 0)
      #expect(try content(program, "out") == written.joined(separator: "\n"))
      // Standard input is passed over as well.
      try program.write("begun", begun)
      let fed = try translate(
        program, "--output", "begun", "--resume",
        input: Data(contentsOf: program.folder.appendingPathComponent("in")))
      #expect(fed.code == 0)
      #expect(try content(program, "begun") == written.joined(separator: "\n"))
    }
  }

  @Test func `a file with more lines than the input is not gone on with`() throws {
    try withProgram { program in
      try program.write("in", "Yes.\n")
      try program.write("out", "a\nb\n")
      let result = try translate(program, "--input", "in", "--output", "out", "--resume")
      #expect(result.code == 65)
      #expect(result.error.contains("has 2 lines, in only 1"))
      #expect(try content(program, "out") == "a\nb\n")
      try program.write("new", "")
      #expect(
        try translate(program, "--input", "in", "--output", "fresh", "--resume").code == 0)
      #expect(try content(program, "fresh") == translate(program, "--input", "in").text)
    }
  }

  @Test func `Ctrl-C and resuming give the file of an unbroken run`() throws {
    try withProgram { program in
      let lines = (0..<2000).map { "\(Self.sentences[$0 % 5]) \($0)\n" }.joined()
      try program.write("in", lines)
      #expect(try translate(program, "--input", "in", "--output", "whole").code == 0)
      let running = try program.start(
        [
          "translate", "--model", ShippedModel.path, "-b", "1", "--input", "in", "--output",
          "broken", "--flush-every-line",
        ])
      let output = program.folder.appendingPathComponent("broken").path
      func size() -> Int {
        (try? FileManager.default.attributesOfItem(atPath: output)[.size] as? Int) ?? 0
      }
      while running.isRunning, size() == 0 { usleep(1000) }
      running.interrupt()
      let interrupted = try running.wait()
      #expect(interrupted.code == 130, "\(interrupted.error)")
      #expect(interrupted.error.contains("--resume"))
      let begun = try content(program, "broken")
      #expect(begun.hasSuffix("\n") && begun.utf8.count { $0 == 0x0A } < 2000)
      #expect(
        try translate(program, "--input", "in", "--output", "broken", "--resume").code == 0)
      #expect(try content(program, "broken") == content(program, "whole"))
    }
  }
}
