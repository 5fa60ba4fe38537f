import Foundation
import TestSupport
import Testing
import Translation

/// That no command takes away what another has made or is making.
struct SafekeepingTests {
  private static let train = ["train", "pairs.tsv", "--from", "en", "--to", "fr"] + Lesson.smallest

  private func weights(_ folder: URL, _ model: String = "model") throws -> Data {
    try Data(contentsOf: folder.appendingPathComponent("\(model)/model.safetensors"))
  }

  @Test func `a model without a checkpoint is not trained over`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try Lesson.trained(program).code == 0)
      try FileManager.default.removeItem(
        at: folder.appendingPathComponent("model/checkpoint.safetensors"))
      let before = try weights(folder)
      let again = try program.start(Self.train + ["--epochs", "1", "--out", "model"]).wait()
      #expect(again.code == 64 && again.error.contains("--overwrite"))
      #expect(!again.error.contains("--resume"))
      #expect(try weights(folder) == before)
    }
  }

  @Test func `while a training is at work, nothing else writes into its model`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try Lesson.trained(program).code == 0)
      for (seed, out) in [("1", "a"), ("2", "b")] {
        let further = try program.start(
          Self.train + ["--epochs", "1", "--from-model", "model", "--seed", seed, "--out", out]
        ).wait()
        #expect(further.code == 0, "\(further.error)")
      }
      let running = try program.start(
        Self.train + ["--epochs", "1000000", "--out", "busy", "--seed", "3"])
      while running.isRunning, !running.errorSoFar.contains("epoch  2") { usleep(2000) }
      let id = try #require(
        program.run("runs", "list").text.split(separator: "\n").first { $0.contains("running") }?
          .split(separator: " ").first)
      let others = try [
        ["average", "a", "b", "--out", "busy", "--overwrite"],
        ["calibrate", "--model", "busy", "pairs.tsv", "--split", "train"],
        ["runs", "delete", String(id), "--yes"],
      ].map { try program.start($0).wait() }
      #expect(running.isRunning)
      running.interrupt()
      #expect(try running.wait().code == 130)
      for other in others {
        #expect(other.code != 0, "\(other.error)")
        #expect(other.error.contains("at work"), "\(other.error)")
      }
      #expect(try program.run("runs", "delete", String(id), "--yes").code == 0)
    }
  }

  @Test func `another name of a directory is the same directory`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try Lesson.trained(program).code == 0)
      let before = try weights(folder)
      let results = try [
        Self.train + ["--from-model", "model", "--out", "./model/", "--overwrite"],
        ["average", "model", "model/../model", "--out", "./model", "--overwrite"],
      ].map { try program.start($0).wait() }
      #expect(results.allSatisfy { $0.code == 64 })
      #expect(try weights(folder) == before)
    }
  }

  @Test func `to begin with a model that has no weights yet is refused by name`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try Lesson.trained(program).code == 0)
      try FileManager.default.removeItem(
        at: folder.appendingPathComponent("model/model.safetensors"))
      let result = try program.start(Self.train + ["--from-model", "model", "--out", "b"]).wait()
      #expect(result.code == 66, "\(result.error)")
      #expect(result.error.contains("model.safetensors"))
    }
  }
}

/// That scores say what they are of.
struct HonestScoreTests {
  @Test func `references count as they are, whatever the vocabulary folds`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("pairs.tsv", Lesson.tsv)
      for split in ["train", "valid"] {
        try program.run(
          "import", "c", "pairs.tsv", "--from", "en", "--to", "fr", "--split", split)
      }
      try program.run("build-vocab", "c", "--size", "320", "--fold-case")
      let trained = try program.start(
        ["train", "c", "--from", "en", "--to", "fr", "--out", "model", "--epochs", "150"]
          + Lesson.smallest
      ).wait()
      #expect(trained.code == 0, "\(trained.error)")
      try program.write("odd.tsv", "I see tea .\tJE VOIS THÉ .\n")
      let mixed = try program.run("evaluate", "--model", "model", "odd.tsv")
      #expect(mixed.text.contains("case:mixed") && mixed.text.contains(" 0.0 %"))
      let folded = try program.run("evaluate", "--model", "model", "odd.tsv", "--lowercase")
      #expect(folded.text.contains("case:lc") && folded.text.contains(" 100.00 "))
    }
  }

  @Test func `an evaluation keeps how its translations were found`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try Lesson.trained(program).code == 0)
      for flags in [
        [], ["--sample", "--seed", "7"], ["--mbr"], ["--no-loop-guard", "--precision", "int8"],
      ] {
        let evaluated = try program.start(
          ["evaluate", "--model", "model", "pairs.tsv", "--split", "train"] + flags
        ).wait()
        #expect(evaluated.code == 0, "\(evaluated.error)")
      }
      let run = try program.run("runs", "show", "1").text
      #expect(run.contains("settings as of --preset base, but ") && run.contains("hiddenSize 48"))
      let shown = run.split(separator: "\n").filter { $0.hasPrefix("pairs.tsv") }
      #expect(shown.count == 4)
      #expect(shown[0].contains("standard"))
      #expect(shown[1].contains("sampling.seed 7"))
      #expect(shown[2].contains("minimumBayesRiskSamples"))
      #expect(shown[3].contains("guardsAgainstLoops false, precision int8"))
    }
  }

  @Test func `what a machine has translated is no target of the other direction`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("pairs.tsv", Lesson.tsv)
      try program.write("back.tsv", "I want rice .\tje veux riz .\n")
      try program.run("import", "c", "pairs.tsv", "--from", "en", "--to", "fr")
      try program.run("import", "c", "pairs.tsv", "--from", "en", "--to", "fr", "--split", "valid")
      try program.run(
        "import", "c", "back.tsv", "--from", "en", "--to", "fr", "--tag", "<bt>", "--append")
      let counts = try [("en", "fr"), ("fr", "en")].map { from, to in
        try program.start(
          ["train", "c", "--from", from, "--to", to, "--out", "\(from)", "--epochs", "1"]
            + Lesson.smallest
        ).wait().error
      }
      #expect(counts[0].contains("65 pairs to train on") && !counts[0].contains("left out"))
      #expect(counts[1].contains("64 pairs to train on"), "\(counts[1])")
      #expect(counts[1].contains("left out 1 whose target has a tag"))
    }
  }
}
