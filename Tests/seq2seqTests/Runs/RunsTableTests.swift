import Foundation
import TestSupport
import Testing

struct RunsTableTests {
  /// Three seeds of a baseline, two of a smaller model, one without dropout.
  private func history(in folder: URL) throws -> StoredRuns {
    let runs = try StoredRuns(in: folder)
    for (seed, bleu) in [(1, 30.0), (2, 31), (3, 32)] {
      try runs.add(bleu: bleu, seed: UInt64(seed))
    }
    for (seed, bleu) in [(1, 25.0), (2, 27)] {
      try runs.add(bleu: bleu, seed: UInt64(seed), hiddenSize: 32)
    }
    try runs.add(bleu: 20, seed: 1, dropout: 0)
    return runs
  }

  private func table(_ program: Program, _ arguments: String...) throws -> Program.Result {
    try program.start(["runs", "table"] + arguments).wait()
  }

  @Test func `Markdown comes ready to paste`() throws {
    try withTemporaryDirectory { folder in
      _ = try history(in: folder)
      let result = try table(Program(in: folder), "--format", "markdown")
      #expect(result.code == 0, "\(result.error)")
      // Squares of 2 and 2 with 2 + 1 degrees of freedom: a standard deviation of 1.1547, times 3.1824 and √(1/n), √(1/n + 1/3).
      #expect(
        result.text.hasPrefix(
          """
          **lesson, en→fr**

          | configuration | seeds | validation BLEU | ± 95 % | difference | ± 95 % | parameters | tokens/s | minutes |
          | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
          | baseline | 3 | 31.00 | 2.12 | – | – | – | 1,750 | 4.0 |
          | `model.hiddenSize` 32 | 2 | 26.00 | 2.60 | -5.00 | 3.35 | – | 1,750 | 4.0 |
          | `training.dropout` 0 | 1 | 20.00 | 3.67 | -11.00 | 4.24 | – | 1,750 | 4.0 |

          """), "\(result.text)")
      #expect(
        result.text.contains(
          "\nThe baseline has `model.hiddenSize` 64, `training.dropout` 0.25. BLEU of greedy"))
    }
  }

  @Test func `any run can be the baseline, and JSON has all numbers`() throws {
    struct Table: Decodable {
      struct Group: Decodable {
        struct Mean: Decodable {
          let mean: Double
          let halfWidth: Double?
        }
        struct Change: Decodable {
          let field: String
          let baseline: String
          let value: String
        }
        let runs: [Int]
        let values: [Double]
        let mean: Mean
        let difference: Mean?
        let changes: [Change]
      }
      let groups: [Group]
    }
    try withTemporaryDirectory { folder in
      _ = try history(in: folder)
      let result = try table(Program(in: folder), "--baseline", "5", "--format", "json")
      let tables = try JSONDecoder().decode([Table].self, from: result.output)
      let groups = try #require(tables.first).groups
      #expect(groups.map(\.runs) == [[4, 5], [1, 2, 3], [6]])
      #expect(groups[0].values == [25, 27] && groups[0].mean.mean == 26)
      #expect(groups[0].difference == nil && groups[0].changes.isEmpty)
      #expect(groups[1].difference?.mean == 5)
      #expect(groups[1].changes.map(\.field) == ["model.hiddenSize"])
      #expect(groups[1].changes[0].baseline == "32" && groups[1].changes[0].value == "64")
      #expect(groups[2].changes.map(\.field) == ["model.hiddenSize", "training.dropout"])
      // Others tell how seeds scatter.
      #expect(groups[2].values == [20] && groups[2].difference?.halfWidth != nil)
    }
  }

  @Test func `what does not belong into the table is left out and named`() throws {
    try withTemporaryDirectory { folder in
      let runs = try history(in: folder)
      try runs.add(bleu: 90, seed: 4, status: .running)
      try runs.add(bleu: 91, seed: 5, status: .failed)
      try runs.add(bleu: nil, seed: 6)
      // The same training once more: its seed is no new one.
      try runs.add(bleu: 33, seed: 3)
      let result = try table(Program(in: folder))
      #expect(result.code == 0)
      #expect(result.error.contains("for not having come to an end: runs 7, 8\n"))
      #expect(result.error.contains("for having no validation BLEU: run 9\n"))
      let baseline = try #require(result.text.split(separator: "\n").first { $0.hasPrefix("base") })
      #expect(baseline.contains("  31.33  ") && baseline.hasSuffix("  1 2 10"), "\(baseline)")
    }
  }

  @Test func `a model that is trained further is no other seed`() throws {
    try withTemporaryDirectory { folder in
      let runs = try StoredRuns(in: folder)
      for seed in 1...2 { try runs.add(bleu: 30, seed: UInt64(seed)) }
      try runs.add(bleu: 40, seed: 3, startingWeights: "ab12")
      let lines = try table(Program(in: folder)).text.split(separator: "\n")
      #expect(lines.contains { $0.hasPrefix("baseline ") && $0.hasSuffix("  1 2") })
      #expect(lines.contains { $0.hasPrefix("startingWeights ab12  1 ") && $0.hasSuffix("  3") })
    }
  }

  @Test func `loss, evaluations, vocabularies and other corpora`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      let runs = try StoredRuns(in: folder)
      let first = try runs.add(bleu: 30, seed: 1)
      let second = try runs.add(bleu: 30, seed: 1, vocabulary: "34cd")
      #expect(try table(program, "--metric", "evaluation").code == 66)
      for (run, bleu) in [(first, 10.0), (first, 12), (second, 15)] {
        try runs.evaluate(run, hypotheses: [], bleu: bleu)
      }
      let loss = try table(program, "--metric", "loss")
      #expect(loss.text.contains("2.0000"))
      #expect(loss.text.contains("does not compare between vocabularies"))
      let evaluated = try table(program, "--metric", "evaluation", "--split", "train")
      // The latest evaluation counts; where only hashes differ, they are told.
      #expect(evaluated.text.contains("12.00"))
      #expect(
        evaluated.text.contains("vocabulary.hash 34cd") && evaluated.text.contains("+3.00"))
      try runs.evaluate(second, hypotheses: [], signature: "nrefs:1|tok:char")
      let other = try table(program, "--metric", "evaluation", "--split", "train")
      #expect(other.code == 65)
      #expect(other.error.contains("tok:13a") && other.error.contains("tok:char"))
      let misspelled = try table(program, "--corpus", "leson")
      #expect(misspelled.code == 66 && misspelled.error.contains("did you mean lesson?"))
      #expect(try table(program, "--to", "de").code == 66)
      #expect(try table(program, "--from", "en", "--to", "fr", "--corpus", "lesson").code == 0)
      #expect(try table(program, "--split", "train").code == 64)
      #expect(try table(program, "--baseline", "77").code == 64)
    }
  }
}
