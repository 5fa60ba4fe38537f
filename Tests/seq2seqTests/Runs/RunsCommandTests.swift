import Foundation
import Store
import TestSupport
import Testing

struct RunsCommandTests {
  private func runs(_ program: Program, _ arguments: String...) throws -> Program.Result {
    try program.start(["runs"] + arguments).wait()
  }

  @Test func `several runs are drawn in one chart`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      let history = try StoredRuns(in: folder)
      for seed in 1...9 { try history.add(bleu: 20 + Double(seed), seed: UInt64(seed)) }
      for metric in ["loss", "perplexity", "score"] {
        let text = try runs(program, "plot", "1", "3", "--metric", metric).text
        #expect(text.hasPrefix("validation: ") && text.contains("run 1") && text.contains("run 3"))
      }
      let svg = try runs(
        program, "plot", "1", "2", "3", "--metric", "score", "--svg", "score.svg")
      #expect(svg.code == 0 && svg.output.isEmpty)
      let picture = try String(
        contentsOf: folder.appendingPathComponent("score.svg"), encoding: .utf8)
      #expect(picture.split(separator: "<polyline").count == 4)
      #expect(picture.contains(">run 2</text>"))
      let tooMany = try program.start(["runs", "plot"] + (1...9).map(String.init)).wait()
      #expect(tooMany.code == 64 && tooMany.error.contains("at most 8 runs"))
      #expect(try runs(program, "plot", "1", "77").code == 66)
    }
  }

  @Test func `exported JSON has everything, without numbers that JSON does not have`() throws {
    struct Run: Decodable {
      struct Epoch: Decodable {
        let epoch: Int
        let perplexity: Double?
      }
      struct Evaluation: Decodable {
        let search: [String: Int]
        let pairs: Int
      }
      struct Best: Decodable {
        let score: Double
        let scoreEpoch: Int
      }
      struct Configuration: Decodable {
        struct Model: Decodable { let hiddenSize: Int }
        let model: Model
      }
      let run: Int
      let seed: UInt64
      let best: Best
      let tokensPerSecond: Double
      let configuration: Configuration
      let epochs: [Epoch]
      let evaluations: [Evaluation]
    }
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      let history = try StoredRuns(in: folder)
      let first = try history.add(bleu: 30, seed: .max, hiddenSize: 32)
      try history.add(bleu: 40, seed: 2)
      try history.evaluate(first, hypotheses: ["f 0", "x", "y", "z"])
      let all = try JSONDecoder().decode([Run].self, from: runs(program, "export").output)
      #expect(all.map(\.run) == [1, 2])
      #expect(all[0].seed == .max && all[0].configuration.model.hiddenSize == 32)
      #expect(all[0].epochs.map(\.perplexity) == [nil, 7.5])
      #expect(all[0].best.score == 30 && all[0].best.scoreEpoch == 2)
      // 60 s of 1,000 and 180 s of 2,000.
      #expect(all[0].tokensPerSecond == 1750)
      #expect(all[0].evaluations.map(\.search) == [["beamSize": 5]])
      let one = try runs(program, "export", "2", "--out", "run.json")
      #expect(one.code == 0 && one.output.isEmpty)
      let data = try Data(contentsOf: folder.appendingPathComponent("run.json"))
      #expect(try JSONDecoder().decode([Run].self, from: data).map(\.run) == [2])
      #expect(try runs(program, "export", "9").code == 66)
    }
  }

  @Test(arguments: [("epochs", 4), ("runs", 2), ("evaluations", 1)])
  func `exported CSV has as many fields in every row, and the configuration`(
    rows: String, count: Int
  ) throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      let history = try StoredRuns(in: folder, corpus: "a, \"b\"")
      try history.evaluate(try history.add(bleu: 30, seed: 1), hypotheses: ["f 0", "x", "y", "z"])
      try history.add(bleu: nil, seed: 2)
      let text = try runs(program, "export", "--format", "csv", "--rows", rows).text
      let lines = text.replacing("\"a, \"\"b\"\"\"", with: "corpus").split(separator: "\r\n")
      #expect(lines.count == count + 1)
      let widths = lines.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }
      #expect(Set(widths).count == 1, "\(text)")
      let heading = lines[0].split(separator: ",")
      let column = try #require(heading.firstIndex(of: "training.dropout"))
      #expect(lines[1].split(separator: ",", omittingEmptySubsequences: false)[column] == "0.25")
      #expect(try runs(program, "export", "--rows", rows).code == 64)
    }
  }

  @Test func `delete needs a yes, takes the history and leaves the model`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try Lesson.trained(program, epochs: 1).code == 0)
      let asked = try runs(program, "delete", "1")
      #expect(asked.code == 64 && asked.error.contains("--yes"))
      #expect(asked.error.contains("run 1 (pairs.tsv, en→fr, finished) with 1 epoch and 0 eval"))
      #expect(try runs(program, "delete", "1", "7", "--yes").code == 66)
      #expect(try runs(program, "show", "1").code == 0)
      let deleted = try runs(program, "delete", "1", "--yes")
      #expect(deleted.code == 0 && deleted.error.contains("its model directory stays: "))
      #expect(try runs(program, "show", "1").code == 66)
      #expect(try program.run("translate", "--model", "model", "I see tea .").code == 0)
    }
  }

  @Test(.enabled(if: TerminalSession.isPossible))
  func `delete asks on a terminal`() throws {
    try withTemporaryDirectory { folder in
      let history = try StoredRuns(in: folder)
      for seed in 1...2 { try history.add(bleu: 30, seed: UInt64(seed)) }
      for (answer, left) in [("\n", 2), ("n\n", 2), ("y\n", 1)] {
        let session = try TerminalSession(Program(in: folder), ["runs", "delete", "2"])
        #expect(try session.wait(for: "delete it? [y/N] ").contains("run 2 (lesson, en→fr"))
        session.type(answer)
        #expect(try session.wait() == 0)
        #expect(try history.store.runs().count == left)
      }
    }
  }

  @Test func `columns stand under their heading whatever is written in them`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      for name in ["犬と猫", "dogs and cats"] {
        _ = try StoredRuns(in: folder, corpus: name).add(bleu: 30, seed: 1)
      }
      let lines = try runs(program, "list").text.split(separator: "\n")
      // A wide character takes two columns for one of the text.
      let columns = lines.map { line in
        line.distance(
          from: line.startIndex,
          to: line.firstRange(of: #/languages|en→fr/#)?.lowerBound ?? line.startIndex)
      }
      #expect(columns[0] == columns[1] && columns[2] == columns[0] - 3)
    }
  }
}
