import Foundation
import TestSupport
import Testing

/// Logs of trainings, which readers of Marian's logs must understand.
struct TrainingLogTests {
  /// What marian-tensorboard looks for in lines of updates and of validation, and what else Marian writes.
  private let update =
    #/Ep\.\s+(?<epoch>[\d.]+)\s+:\sUp\.\s(?<update>\d+)\s+:\sSen\.\s(?<pairs>[\d,]+).*?(?<metric>[A-Za-z-]+)\s+(?<value>[\d.]+).*?L\.r\.\s(?<rate>[\d.]+e-\d+)/#
  private let validation =
    #/\[valid\]\s+Ep\.\s+(?<epoch>[\d.]+)\s+:\sUp\.\s(?<update>\d+).*?(?<metric>[a-z-]+)\s+:\s+(?<value>[\d.]+)(\s+:\sstalled\s(?<stalled>\d+))?/#
  private let others =
    #/\[[^\]]+\] (Training (started|finished|interrupted \(via signal\)\.)|Starting epoch \d+|Seen [\d,]+ samples)/#
  private let time = #/\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\] .+/#

  private func lines(of log: String, in folder: URL) throws -> [String] {
    try String(contentsOf: folder.appendingPathComponent(log), encoding: .utf8)
      .split(separator: "\n").map(String.init)
  }

  private func train(_ program: Program, _ arguments: String...) throws -> Program.Result {
    try program.write("pairs.tsv", Lesson.tsv)
    return try program.start(
      ["train", "pairs.tsv", "--from", "en", "--to", "fr", "--out", "model"] + Lesson.smallest
        + arguments
    ).wait()
  }

  @Test func `every line is one of Marian's, in the file and on standard error`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      let result = try train(
        program, "--epochs", "3", "--log-format", "marian", "--log", "train.log", "--log-every", "2"
      )
      #expect(result.code == 0)
      let lines = try lines(of: "train.log", in: folder)
      #expect(result.error == lines.map { $0 + "\n" }.joined())
      for line in lines {
        #expect(line.wholeMatch(of: time) != nil, "\(line)")
        let kinds = [
          line.contains(update), line.contains(validation), line.wholeMatch(of: others) != nil,
        ]
        #expect(kinds.count { $0 } == 1, "\(line)")
      }
      let updates = lines.compactMap { $0.firstMatch(of: update) }
      #expect(updates.map { Int($0.update) } == (1...updates.count).map { $0 * 2 })
      #expect(updates.allSatisfy { $0.metric == "Cost" && (Double($0.value) ?? 0) > 0 })
      let validations = lines.compactMap { $0.firstMatch(of: validation) }
      #expect(
        validations.map { String($0.metric) }
          == Array(repeating: ["ce-mean-words", "perplexity", "bleu"], count: 3).flatMap { $0 })
      #expect(validations.prefix(3).allSatisfy { $0.stalled == nil })
      #expect(lines.first?.hasSuffix("Training started") == true)
      #expect(lines.last?.hasSuffix("Training finished") == true)
      // Every epoch has seen the pairs that were not held out, and the last update of each says so.
      let seen = lines.compactMap { $0.firstMatch(of: #/Seen (\d+) samples/#)?.1 }
      #expect(seen.count == 3 && Set(seen).count == 1)
    }
  }

  @Test func `a resumed training goes on in the same file, and knows what was best`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      let first = try train(
        program, "--epochs", "2", "--log-format", "marian", "--log", "train.log", "--quiet")
      #expect(first.code == 0 && first.error.isEmpty)
      let before = try lines(of: "train.log", in: folder)
      // What is learned at such a rate is worse than what was known before.
      let second = try train(
        program, "--epochs", "3", "--log-format", "marian", "--log", "train.log", "--quiet",
        "--resume", "--learning-rate", "5")
      #expect(second.code == 0)
      let all = try lines(of: "train.log", in: folder)
      #expect(Array(all.prefix(before.count)) == before)
      let loss = try #require(all.last { $0.contains("ce-mean-words") })
      let best = try #require(
        before.last { $0.contains("ce-mean-words") }?.firstMatch(of: validation))
      #expect(loss.hasSuffix("stalled 1 times (last best: \(best.value))"), "\(loss)")
    }
  }

  @Test func `a log for a person stands beside the progress`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      let result = try train(program, "--epochs", "2", "--log", "a.log", "--log-every", "1")
      #expect(result.code == 0)
      #expect(result.error.contains("all epochs are done"))
      let lines = try lines(of: "a.log", in: folder)
      #expect(lines.allSatisfy { $0.wholeMatch(of: time) != nil })
      #expect(lines.contains { $0.contains("epoch 2  update ") && $0.contains(" tokens/s") })
      #expect(lines.contains { $0.contains("epoch 1  validation BLEU ") })
      #expect(lines.last?.hasSuffix("all epochs are done") == true)
    }
  }

  @Test func `what cannot be logged is told`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try train(program, "--log-every", "0").error.contains("--log-every: expected 1"))
      #expect(try train(program, "--log-format", "xml").code == 64)
      let nowhere = try train(program, "--log", "no/such/folder.log")
      #expect(nowhere.code == 74)
      #expect(nowhere.error.contains("no/such/folder.log: cannot be written"))
    }
  }
}
