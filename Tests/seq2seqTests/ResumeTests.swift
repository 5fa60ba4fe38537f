import Foundation
import Store
import TestSupport
import Testing

struct ResumeTests {
  private func losses(_ folder: URL, run: Int64) throws -> [[Double?]] {
    let store = try Store(path: folder.appendingPathComponent("seq2seq.db").path)
    return try store.epochs(of: store.run(id: run)).map {
      [$0.trainLoss, $0.validLoss, $0.validScore]
    }
  }

  @Test(arguments: [
    ("bpe", []), ("bpe", ["--subword-dropout", "0.2"]), ("unigram", ["--subword-alpha", "0.3"]),
  ])
  func `Ctrl-C saves, and resuming gives the losses of an unbroken run`(
    model: String, sampling: [String]
  ) throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("pairs.tsv", Lesson.tsv)
      try program.run("build-vocab", "pairs.tsv", "--model", model, "--from", "en", "--to", "fr")
      let arguments =
        ["train", "pairs.tsv", "--from", "en", "--to", "fr", "--epochs", "400"] + sampling
        + Lesson.smallest
      #expect(try program.start(arguments + ["--out", "whole"]).wait().code == 0)

      let running = try program.start(arguments + ["--out", "broken"])
      while running.isRunning, !running.errorSoFar.contains("epoch  3") { usleep(2000) }
      running.interrupt()
      let interrupted = try running.wait()
      #expect(interrupted.code == 130, "\(interrupted.error)")
      #expect(try program.run("runs").text.contains("interrupted"))

      let resumed = try program.start(
        arguments + ["--out", "broken", "--resume", "--threads", "1"]
      ).wait()
      #expect(resumed.code == 0, "\(resumed.error)")
      let whole = try losses(folder, run: 1)
      #expect(whole.count == 400)
      #expect(try losses(folder, run: 2) == whole)
      #expect(try !program.run("runs").text.contains("interrupted"))
      let files = ["whole", "broken"].map {
        folder.appendingPathComponent("\($0)/model.safetensors")
      }
      #expect(try Data(contentsOf: files[0]) == Data(contentsOf: files[1]))
    }
  }

  /// Sums of more than 2048 terms are where the matrix product borrows the stack register.
  @Test func `Ctrl-C does no harm in the middle of a product over a large vocabulary`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      let words = (0..<3000).map { "w\($0)" }
      let lines = (0..<300).map { words[($0 * 10)..<($0 * 10 + 10)].joined(separator: " ") }
      try program.write("words.tsv", lines.map { "\($0)\t\($0)\n" }.joined())
      try program.run("build-vocab", "words.tsv", "--model", "word", "--from", "en", "--to", "fr")
      let arguments =
        ["train", "words.tsv", "--from", "en", "--to", "fr", "--out", "m", "--epochs", "100000"]
        + Lesson.smallest + ["--hidden-size", "256", "--batch-size", "64"]
      for attempt in 0..<4 {
        let running = try program.start(arguments + (attempt == 0 ? [] : ["--resume"]))
        while running.isRunning, !running.errorSoFar.contains("tokens/s") { usleep(2000) }
        usleep(UInt32(attempt) * 37_000)
        running.interrupt()
        let interrupted = try running.wait()
        #expect(interrupted.code == 130, "\(interrupted.error)")
      }
    }
  }

  @Test func `a training has its model to itself, and goes on after it was killed`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("pairs.tsv", Lesson.tsv)
      let arguments =
        ["train", "pairs.tsv", "--from", "en", "--to", "fr", "--out", "model"] + Lesson.smallest
      let running = try program.start(arguments + ["--epochs", "100000"])
      while running.isRunning, !running.errorSoFar.contains("epoch  2") { usleep(2000) }
      for flag in ["--resume", "--overwrite"] {
        let second = try program.start(arguments + [flag]).wait()
        #expect(second.code == 64 && second.error.contains("another training"), "\(second.error)")
      }
      #expect(try program.run("runs").text.contains("running"))
      running.kill()
      _ = try running.wait()
      #expect(try program.run("runs").text.contains("broken off"))
      #expect(try program.run("runs", "show", "1").text.contains("broken off"))
      let resumed = try program.start(arguments + ["--resume", "--max-minutes", "0.01"]).wait()
      #expect(resumed.code == 0, "\(resumed.error)")
      #expect(try program.run("runs").text.contains("finished"))
    }
  }

  @Test func `a model is neither overwritten nor resumed by accident`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try Lesson.trained(program).code == 0)
      let again = try Lesson.trained(program)
      #expect(again.code == 64)
      #expect(again.error.contains("--resume"))
      let elsewhere = try program.run(
        "train", "pairs.tsv", "--from", "en", "--to", "fr", "--out", "other", "--resume")
      #expect(elsewhere.code == 66)
    }
  }

  @Test func `a training that goes on keeps its architecture, and its batches in mid-epoch`() throws
  {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try Lesson.trained(program).code == 0)
      func resume(_ flags: String...) throws -> Program.Result {
        try program.start(
          ["train", "pairs.tsv", "--from", "en", "--to", "fr", "--out", "model", "--resume"]
            + flags
        ).wait()
      }
      let other = try resume("--cell", "gru")
      #expect(other.code == 64 && other.error.contains("cell lstm, found gru"), "\(other.error)")
      let optimiser = try resume("--optimiser", "sgd")
      #expect(optimiser.code == 64 && optimiser.error.contains("optimiser"), "\(optimiser.error)")
      // Between epochs batches may change.
      #expect(try resume("--epochs", "3", "--batch-size", "5").code == 0)
    }
  }

  @Test func `fractions of minutes are time enough to leave a model`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("pairs.tsv", Lesson.tsv)
      let result = try program.start(
        ["train", "pairs.tsv", "--from", "en", "--to", "fr", "--out", "m", "--max-minutes", "0.01"]
          + ["--epochs", "100000"] + Lesson.smallest
      ).wait()
      #expect(result.code == 0, "\(result.error)")
      #expect(result.error.contains("the time is up"))
      #expect(try program.run("translate", "--model", "m", "I see tea .").code == 0)
    }
  }

  @Test func `two trainings use one database at the same time`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("pairs.tsv", Lesson.tsv)
      try program.run("import", "lesson", "pairs.tsv", "--from", "en", "--to", "fr")
      try program.run("build-vocab", "lesson", "--size", "400")
      let running = try ["one", "two"].map { name in
        try program.start(
          ["train", "lesson", "--from", "en", "--to", "fr", "--out", name, "--epochs", "20"]
            + Lesson.smallest)
      }
      for process in running { #expect(try process.wait().code == 0) }
      #expect(try losses(folder, run: 1) == losses(folder, run: 2))
    }
  }
}
