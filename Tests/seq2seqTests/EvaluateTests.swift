import Foundation
import TestSupport
import Testing

struct EvaluateTests {
  @Test func `a model that has learned its lesson gets it right`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("pairs.tsv", Lesson.tsv)
      for split in ["train", "valid"] {
        try program.run(
          "import", "pairs.tsv", "pairs.tsv", "--from", "en", "--to", "fr", "--split", split)
      }
      #expect(try Lesson.trained(program, epochs: 150).code == 0)
      try program.write("odd.tsv", "I see tea .\tquite another thing altogether\n\n")
      let result = try program.run(
        "evaluate", "--model", "model", "pairs.tsv", "odd.tsv", "--split", "train", "--examples",
        "1", "--beam-size", "1")
      #expect(result.code == 0, "\(result.error)")
      let lines = result.text.split(separator: "\n").map(String.init)
      #expect(lines.contains("reference    quite another thing altogether"))
      let stored = try #require(lines.first { $0.hasPrefix("pairs.tsv") })
      #expect(stored.contains(" 64 ") && stored.hasSuffix(" 100.0 %"))
      let file = try #require(lines.first { $0.hasPrefix("odd.tsv") })
      #expect(file.contains(" 1 ") && file.hasSuffix("0.0 %"))
      #expect(lines.last?.contains("tok:13a") == true)
    }
  }

  @Test func `what cannot be evaluated is told`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try Lesson.trained(program, epochs: 1).code == 0)
      let nothing = try program.run("evaluate", "--model", "model", "pairs.tsv")
      #expect(nothing.code == 65)
      #expect(nothing.error.contains("no test split"))
      #expect(try program.run("evaluate", "--model", "model", "nowhere").code == 66)
      #expect(try program.run("evaluate", "--model", "model").code == 64)
      #expect(try program.run("evaluate", "--model", "nowhere", "pairs.tsv").code == 66)
    }
  }
}
