import Foundation
import TestSupport
import Testing

/// `seq2seq generate`, as a person calls it.
struct GenerateCommandTests {
  @Test func `names are drawn by label, the same again with the same seed`() throws {
    struct Name: Decodable {
      let labels: String
      let text: String
      let logProbability: Double
      let isComplete: Bool
    }
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      let trained = try TaskLesson.trained(program, "generate", epochs: 40)
      #expect(trained.code == 0, "\(trained.error)")
      #expect(trained.error.contains("perplexity"))
      #expect(try program.run("generate", "--model", "model", "--labels").text == "north\nsouth\n")
      func generate(_ arguments: String...) throws -> Program.Result {
        try program.start(["generate", "--model", "model"] + arguments).wait()
      }
      let names = try generate("north", "--count", "20", "--temperature", "0.5")
      #expect(names.code == 0)
      let lines = names.text.split(separator: "\n")
      #expect(lines.count == 20)
      #expect(lines.filter { Set($0).isSubset(of: "na") }.count >= 18, "\(lines)")
      #expect(try generate("north", "--count", "20", "--temperature", "0.5").text == names.text)
      #expect(
        try generate("north", "--count", "20", "--temperature", "0.5", "--seed", "2").text
          != names.text)
      let begun = try generate("south", "--count", "5", "--begin", "obo").text
      #expect(begun.split(separator: "\n").allSatisfy { $0.hasPrefix("obo") })
      let short = try generate("south", "--count", "3", "--max-length", "2", "--format", "json")
      let decoded = try short.text.split(separator: "\n").map {
        try JSONDecoder().decode(Name.self, from: Data($0.utf8))
      }
      #expect(decoded.count == 3 && decoded.allSatisfy { $0.labels == "south" && !$0.isComplete })
      #expect(decoded.allSatisfy { $0.logProbability < 0 })
      let lined = try program.run(
        "generate", "--model", "model", input: Data("north\n\nsouth\n".utf8))
      #expect(lined.text.split(separator: "\n", omittingEmptySubsequences: false).count == 4)

      let unknown = try generate("nort")
      #expect(unknown.code == 64 && unknown.error.contains("did you mean north?"))
      #expect(try generate("north", "--count", "0").code == 64)
      #expect(try generate("north", "--top-p", "2").code == 64)
    }
  }

  @Test func `perplexity and bits per character are told`() throws {
    struct Report: Decodable {
      let perplexity: Double
      let bitsPerCharacter: Double
      let bitsPerToken: Double
      let ngramBitsPerCharacter: Double
    }
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try TaskLesson.trained(program, "generate", epochs: 20).code == 0)
      let result = try program.run(
        "evaluate", "--model", "model", "generate", "--split", "train", "--format", "json")
      #expect(result.code == 0, "\(result.error)")
      let report = try #require(JSONDecoder().decode([Report].self, from: result.output).first)
      #expect(abs(report.perplexity - exp2(report.bitsPerToken)) < 1e-6)
      // Four ways to write each name, and nothing else to choose.
      #expect(report.ngramBitsPerCharacter > 0.2 && report.ngramBitsPerCharacter < 2)
      #expect(report.bitsPerCharacter > 0.2 && report.bitsPerCharacter < 1)
    }
  }

  @Test func `tunes are written in ABC notation, and those with whole bars are counted`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      let notes = ["ABc d3|", "dcB A3|"]
      try program.write(
        "tunes.abc",
        (1...24).map { "X:\($0)\nM:6/8\nK:D\n\(notes[$0 % 2])\n\n" }.joined())
      for split in ["train", "valid"] {
        let imported = try program.run(
          "import", "tunes", "tunes.abc", "--task", "generate", "--from", "abc", "--split", split)
        #expect(imported.code == 0)
      }
      let trained = try program.start(
        ["train", "tunes", "--out", "model", "--epochs", "60"] + TaskLesson.smallest
      ).wait()
      #expect(trained.code == 0, "\(trained.error)")
      let drawn = try program.run(
        "generate", "--model", "model", "M:6/8", "K:D", "--count", "10", "--format", "abc",
        "--top-k", "1")
      #expect(drawn.text.hasPrefix("X:1\nM:6/8\nL:1/8\nK:D\n"))
      #expect(drawn.error.contains("10 of 10 tunes"))
    }
  }
}
