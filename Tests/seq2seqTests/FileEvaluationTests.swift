import Foundation
import TestSupport
import Testing

/// `evaluate --reference`: files of translations, scored and compared.
struct FileEvaluationTests {
  /// Enough lines for a difference that is no chance, of lengths that fall into two buckets.
  private static let references = (0..<60).map { line in
    line.isMultiple(of: 2)
      ? "The small boy number \(line) kicks a red ball over the fence ."
      : "Rain falls on roof \(line)."
  }

  private func files(in program: Program) throws {
    try program.write("ref", Self.references.map { $0 + "\n" }.joined())
    try program.write(
      "good", Self.references.map { $0.replacing("red", with: "blue") + "\n" }.joined())
    try program.write(
      "bad",
      Self.references.map { $0.replacing("small boy", with: "girl").replacing("falls", with: "is") }
        .map { $0 + "\n" }.joined())
  }

  private func evaluated(_ arguments: String..., in program: Program) throws -> Program.Result {
    try program.start(["evaluate", "--reference", "ref"] + arguments).wait()
  }

  @Test func `one system has a line for each metric, and what is right to the letter`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try files(in: program)
      let result = try evaluated(
        "good", "--metric", "BLEU", "--metric", "chrf++", "--metric", "chrf", "--chrf-word-order",
        "2", "--by-length", "--worst", "1", in: program)
      #expect(result.code == 0, "\(result.error)")
      let lines = result.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map(String.init)
      #expect(lines[0].hasPrefix("BLEU|nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:"))
      // chrF with words of two is chrF++, and not told twice.
      #expect(lines[1].hasPrefix("chrF2++|") && !lines[2].hasPrefix("chrF2"))
      #expect(lines[2] == "exactly a reference = 50.0 % (30 of 60 lines)")
      #expect(lines.contains { $0.hasPrefix("6 to 10") || $0.hasPrefix("0 to 5") })
      #expect(lines.contains { $0.hasPrefix("11 to 15") && $0.hasSuffix("0.0 %") })
      #expect(
        lines.contains("translation  The small boy number 0 kicks a blue ball over the fence ."))
    }
  }

  @Test(arguments: ["--paired-bs", "--paired-ar"])
  func `several are compared with the first`(test: String) throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try files(in: program)
      let table = try evaluated("bad", "good", test, "--trials", "500", in: program)
      #expect(table.code == 0, "\(table.error)")
      let rows = table.text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
      #expect(rows[0] == ["system", "pairs", "BLEU", "±", "95", "%", "p", "exact"])
      #expect(rows[1].prefix(2) == ["bad", "60"] && rows[1].suffix(2) == ["0.0", "%"])
      #expect(rows[2].contains("*") && rows[2].suffix(2) == ["50.0", "%"])
      let json = try evaluated(
        "bad", "good", test, "--trials", "500", "--format", "json", in: program)
      let systems = try #require(
        JSONSerialization.jsonObject(with: json.output) as? [[String: Any]])
      #expect(systems.map { $0["system"] as? String } == ["bad", "good"])
      let scores = systems.compactMap { ($0["scores"] as? [[String: Any]])?.first }
      #expect(scores.count == 2)
      for score in scores {
        #expect(score["score"] is Double && score["interval"] is [String: Any])
        #expect((score["signature"] as? String)?.contains("tok:13a") == true)
      }
      #expect(scores[1]["isSignificant"] as? Bool == true && scores[0]["pValue"] == nil)
    }
  }

  @Test func `equal systems do not differ, whatever p is`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try files(in: program)
      try program.write("copy", Self.references.map { $0 + "\n" }.joined())
      let json = try evaluated("ref", "copy", "--format", "json", in: program)
      let systems = try #require(
        JSONSerialization.jsonObject(with: json.output) as? [[String: Any]])
      let score = (systems.last?["scores"] as? [[String: Any]])?.first
      #expect(score?["isSignificant"] as? Bool == false)
    }
  }

  @Test func `each line has a score of its own`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try files(in: program)
      let result = try evaluated("good", "--sentence-level", in: program)
      let scores = result.text.split(separator: "\n").compactMap { Double($0) }
      #expect(scores.count == 60)
      #expect(scores[1] == 100 && scores[0] < 100)
    }
  }

  @Test(arguments: [
    ["good", "good"], ["-", "-"], ["good", "--sentence-level", "--worst", "3"],
    ["good", "--sentence-level", "--confidence"], ["good", "--paired-ar"],
  ])
  func `what makes no sense is refused`(arguments: [String]) throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try files(in: program)
      let result = try program.start(["evaluate", "--reference", "ref"] + arguments).wait()
      #expect(result.code == 64, "\(result.text)\(result.error)")
      #expect(result.text.isEmpty)
    }
  }

  @Test func `white space at the ends of lines does not count, separators neither`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("ref", "a b c d\n")
      try program.write("out", "a b c d\u{1F} \n")
      let result = try evaluated(
        "out", "--metric", "chrf", "--chrf-whitespace", in: program)
      #expect(result.text.contains(" = 100.00"))
    }
  }
}
