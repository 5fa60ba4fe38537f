import Foundation
import TestSupport
import Testing

/// One line out for every line in, whatever comes in.
struct LineContractTests {
  private func translate(
    _ input: Data, _ options: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Program.Result {
    try withTemporaryDirectory { folder in
      let result = try Program(in: folder).start(
        ["translate", "--model", ShippedModel.path, "-b", "1", "--max-length", "2"] + options,
        input: input
      ).wait()
      #expect(result.code == 0, "\(result.error)", sourceLocation: sourceLocation)
      return result
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `lines of any bytes are translated as each would be alone`(seed: UInt64) throws {
    // At the start of a file some bytes are a mark, or gzip.
    let plain = Array("Yes.".utf8)
    let lines = [plain] + OddLines.random(200, seed: seed) + [plain]
    let together = try translate(OddLines.joined(lines)).output.lines
    let alone = try translate(OddLines.joined(lines), "--flush-every-line").output.lines
    #expect(together.count == lines.count)
    #expect(together == alone)
    let backwards = try translate(OddLines.joined(lines.reversed())).output.lines
    #expect(Array(backwards.reversed()) == together)
  }

  @Test func `a line is a line whatever stands around and in it`() throws {
    let plain = try translate(Data("Where is the station?\n".utf8)).output.lines
    func station(_ input: String) throws -> [Data] { try translate(Data(input.utf8)).output.lines }
    #expect(plain == [Data("Où est la gare ?".utf8)])
    #expect(try station("Where is the station?") == plain)
    #expect(try station("\u{FEFF}Where is the station?\r\n") == plain)
    #expect(
      try station("\n \t\n\nWhere is the station?\n\r\n") == [Data(), Data(), Data()] + plain + [
        Data()
      ])
    #expect(try station("\n").count == 1)
    #expect(try station("").isEmpty)
    for odd in ["\u{2028}", "\u{85}", "\r", "\0", "\u{B}", "\u{C}", "\u{1E}", "\u{FEFF}"] {
      let output = try station("Yes\(odd)no\nWhere is the station?\n")
      #expect(output.count == 2 && output.last == plain[0], "\(odd.utf8.map { $0 })")
    }
  }

  @Test func `what is not UTF-8 is repaired and told of`() throws {
    let bytes = Data("Yes.\nWhere \u{E9}".utf8.dropLast()) + Data(" is it?\nNo.\n".utf8)
    let result = try translate(bytes)
    let repaired = try translate(Data("Yes.\nWhere \u{FFFD} is it?\nNo.\n".utf8))
    #expect(result.output == repaired.output)
    #expect(result.error.contains("line 2: not UTF-8 at byte 7"))
    #expect(!repaired.error.contains("UTF-8"))
    #expect(try translate(bytes, "--quiet").error.isEmpty)
  }

  @Test func `few warnings are told in full, all are counted`() throws {
    let bad = OddLines.joined(Array(repeating: Array("Yes.".utf8) + [0xFF], count: 1234))
    let result = try translate(bad)
    let told = result.error.split(separator: "\n").filter { $0.contains("not UTF-8 at byte 5") }
    #expect(told.count == 5 && told.last?.hasPrefix("line 5: ") == true)
    #expect(result.error.contains("1,234 lines not UTF-8"))
    let few = try translate(OddLines.joined([[0xFF], Array("Yes.".utf8)]))
    #expect(!few.error.contains("in all"))
  }

  @Test func `what precedes a line too long for memory is translated`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("long", "Where is the station?\n\n")
      // Zeros, that take no room on the disk.
      let file = try FileHandle(forWritingTo: folder.appendingPathComponent("long"))
      try file.truncate(atOffset: 65 << 20)
      try file.close()
      let result = try program.run("translate", "--model", ShippedModel.path, "--input", "long")
      #expect(result.code == 65)
      #expect(result.text == "Où est la gare ?\n\n")
      #expect(result.error.contains("long:3: is longer than 64 MiB"))
    }
  }

  @Test func `each sentence of a line can be translated alone`() throws {
    try withTemporaryDirectory { folder in
      let sentences = ["My sister is reading a book.", "Where is the station?"]
      let line = sentences.joined(separator: " ")
      let result = try Program(in: folder).run(
        "translate", "--model", ShippedModel.path, "--split-sentences", line)
      #expect(result.text == "Ma sœur lit un livre. Où est la gare ?\n")
      // It is what was asked for.
      #expect(result.error.isEmpty)
    }
  }

  @Test func `a line feed in an argument makes no line`() throws {
    try withTemporaryDirectory { folder in
      let result = try Program(in: folder).run(
        "translate", "--model", ShippedModel.path, "-b", "1", "Yes\nno", "Yes\r\nno", "", "\n")
      #expect(result.output.lines.count == 4)
    }
  }
}
