import Foundation
import Store
import TestSupport
import Testing

struct RunsCompareTests {
  private func compare(_ program: Program, _ arguments: String...) throws -> Program.Result {
    try program.start(["runs", "compare"] + arguments).wait()
  }

  private func line(_ start: String, in text: String) -> String? {
    text.split(separator: "\n").first { $0.hasPrefix(start) }.map(String.init)
  }

  @Test func `only fields that differ are listed`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      let history = try StoredRuns(in: folder)
      try history.add(bleu: 30, seed: 1)
      try history.add(bleu: 31.5, seed: 7, hiddenSize: 32)
      try history.add(bleu: nil, seed: 1)
      let text = try compare(program, "1", "2").text
      #expect(
        text.hasPrefix(
          """
          differs           run 1  run 2
          model.hiddenSize  64     32
          training.seed     1      7

          """), "\(text)")
      let best = try #require(line("run 2", in: text))
      #expect(best.contains("  2.0000  7.50        31.50  2         1,750     4:00"), "\(best)")
      #expect(text.contains("no translations are stored"))
      #expect(text.contains("may be chance") && !text.contains("do not compare"))
      #expect(try compare(program, "1", "3").text.contains("do not differ"))
      try history.add(bleu: 30, seed: 1, vocabulary: "34cd")
      #expect(
        try compare(program, "1", "4").text.contains("do not compare between vocabularies"))
      for arguments in [["1"], ["1", "1"], []] {
        #expect(try program.start(["runs", "compare"] + arguments).wait().code == 64)
      }
      #expect(try compare(program, "1", "9").code == 66)
    }
  }

  @Test func `translations of the same sentences are scored anew and compared`() throws {
    struct Comparison: Decodable {
      struct Evaluation: Decodable {
        struct System: Decodable {
          struct Score: Decodable {
            let metric: String
            let score: Double
            let pValue: Double?
          }
          let scores: [Score]
        }
        let split: String
        let systems: [System]
      }
      let evaluations: [Evaluation]
      let remarks: [String]
    }
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      let history = try StoredRuns(in: folder)
      let first = try history.add(bleu: 30, seed: 1)
      let second = try history.add(bleu: 31, seed: 2)
      let right = ["f 0", "f 1", "f 2", "f 3"]
      try history.evaluate(first, hypotheses: right)
      let missing = try compare(program, "1", "2")
      #expect(
        missing.text.contains(
          "lesson, train: no translations of run 2 are stored; to store them: "
            + "seq2seq evaluate --model models/2 lesson --split train"))
      // Of the same seed, and so into the same directory.
      try history.add(bleu: 31, seed: 2)
      #expect(
        try compare(program, "1", "2").text.contains(
          "no translations of run 2 are stored, and models/2 holds the model of run 3 by now"))
      try history.evaluate(second, hypotheses: ["x", "x", "x", "x"])
      // The latest of each counts.
      try history.evaluate(second, hypotheses: ["f 0", "f 1", "f 2", "x"])
      let text = try compare(program, "1", "2", "--metric", "chrf", "--paired-ar").text
      #expect(text.contains("lesson, train:\n"))
      #expect(line("run 1", in: text) != nil && text.contains("approximate randomisation"))
      let result = try compare(program, "1", "2", "--metric", "chrf", "--format", "json")
      let comparison = try JSONDecoder().decode(Comparison.self, from: result.output)
      let systems = try #require(comparison.evaluations.first).systems
      #expect(systems.map { $0.scores[0].score }[0] == 100)
      #expect(systems.map { $0.scores[0].score }[1] < 100)
      #expect(systems[0].scores[0].pValue == nil && systems[1].scores[0].pValue != nil)
      #expect(comparison.remarks.isEmpty)
      try history.evaluate(second, hypotheses: right, references: ["g 0", "f 1", "f 2", "f 3"])
      let others = try compare(program, "1", "2").text
      #expect(others.contains("run 2 was compared with other references than run 1"))
    }
  }

  @Test func `what evaluate stores is what is compared`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("test.tsv", Lesson.pairs.prefix(8).map { "\($0)\t\($1)\n" }.joined())
      try program.write("pairs.tsv", Lesson.tsv)
      for (file, split) in [("pairs.tsv", "train"), ("test.tsv", "test")] {
        try program.run(
          "import", "pairs.tsv", file, "--from", "en", "--to", "fr", "--split", split)
      }
      for seed in ["1", "2"] {
        let trained = try program.start(
          [
            "train", "pairs.tsv", "--from", "en", "--to", "fr", "--out", seed, "--epochs", "2",
            "--seed", seed,
          ] + Lesson.smallest
        ).wait()
        #expect(trained.code == 0)
        for split in ["test", "valid"] {
          let evaluated = try program.run(
            "evaluate", "--model", seed, "pairs.tsv", "--beam-size", "1", "--split", split)
          #expect(evaluated.code == 0, "\(evaluated.error)")
        }
      }
      let text = try compare(program, "1", "2").text
      #expect(text.hasPrefix("differs        run 1  run 2\ntraining.seed  1      2\n"), "\(text)")
      #expect(text.contains("pairs.tsv, test:\n") && text.contains("pairs.tsv, valid:\n"))
      #expect(!text.contains("stored"))
      let table = try program.run("runs", "table", "--metric", "evaluation")
      #expect(table.text.contains(" K") == false && table.text.contains(" M "))
    }
  }
}
