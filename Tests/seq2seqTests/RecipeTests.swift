import Foundation
import TestSupport
import Testing
import Training
import Translation

/// What `train` can do beyond cross-entropy from a random start, as a person asks for it.
struct RecipeTests {
  @Test(arguments: [
    ("--accumulate", "3", "accumulatedBatches"), ("--batch-tokens", "77", "batchTokens"),
    ("--average-checkpoints", "4", "averagedEpochs"), ("--schedule", "cosine", "schedule"),
    ("--final-learning-rate", "0.00025", "finalLearningRate"),
    ("--scheduled-sampling", "0.25", "scheduledSampling"), ("--risk", "chrf", "measure"),
    ("--risk-samples", "5", "samples"), ("--risk-sharpness", "0.25", "sharpness"),
    ("--risk-share", "0.75", "share"),
  ])
  func `every option is a field of the configuration`(
    flag: String, value: String, field: String
  ) throws {
    try withTemporaryDirectory { folder in
      let dumped = try Program(in: folder).run(
        "train", "x", "--from", "en", "--to", "fr", "--dump-config", flag, value)
      #expect(dumped.code == 0, "\(dumped.error)")
      let line = dumped.text.split(separator: "\n").first { $0.contains("\"\(field)\"") }
      #expect(line?.contains(value) == true, "\(dumped.text)")
    }
  }

  @Test func `all of them together train, and go on after Ctrl-C as if nothing had been`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("pairs.tsv", Lesson.tsv)
      let arguments =
        ["train", "pairs.tsv", "--from", "en", "--to", "fr"] + Lesson.smallest + [
          "--accumulate", "2", "--batch-tokens", "60", "--schedule", "cosine",
          "--average-checkpoints", "2", "--scheduled-sampling", "0.3", "--risk", "chrf",
          "--risk-samples", "2", "--risk-sharpness", "0.3", "--epochs", "30",
        ]
      let whole = try program.start(arguments + ["--out", "whole"]).wait()
      #expect(whole.code == 0, "\(whole.error)")
      #expect(whole.error.contains("risk 0."))
      let running = try program.start(arguments + ["--out", "broken"])
      while running.isRunning, !running.errorSoFar.contains("epoch  3") { usleep(2000) }
      running.interrupt()
      _ = try running.wait()
      let resumed = try program.start(arguments + ["--out", "broken", "--resume"]).wait()
      #expect(resumed.code == 0 || resumed.error.contains("nothing to resume"))
      let weights = try ["whole", "broken"].map {
        try Data(contentsOf: folder.appendingPathComponent("\($0)/model.safetensors"))
      }
      #expect(weights[0] == weights[1])
    }
  }
}

/// `train --from-model` and `average`.
struct FineTuningTests {
  private func description(_ name: String, in folder: URL) throws -> ModelDescription {
    try ModelDirectory(path: folder.appendingPathComponent(name).path).description()
  }

  @Test func `a model that is trained further starts with the loss it had`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try Lesson.trained(program, epochs: 20).code == 0)
      // Too small a rate to change anything.
      let further = try program.run(
        "train", "pairs.tsv", "--from", "en", "--to", "fr", "--from-model", "model", "--out",
        "further", "--preset", "tiny", "--epochs", "1", "--learning-rate", "1e-12", "--dropout",
        "0", "--average-decay", "0")
      #expect(further.code == 0, "\(further.error)")
      let (old, new) = try (description("model", in: folder), description("further", in: folder))
      let losses = (try #require(old.validationLoss), try #require(new.validationLoss))
      #expect(abs(losses.0 - losses.1) < 1e-6)
      #expect(new.options == old.options)
      #expect(new.sourceVocabularyHash == old.sourceVocabularyHash)
      let ancestor = try #require(new.ancestors?.first)
      #expect(ancestor.directory == "model" && ancestor.corpusHash == old.corpusHash)
      #expect(old.ancestors == nil)
    }
  }

  @Test func `its steps are smaller than those of a beginner, unless something else is said`()
    throws
  {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try Lesson.trained(program, epochs: 1).code == 0)
      let further = ["--from-model", "model"]
      for (flags, rate) in [
        ([], 0.002), (further, 0.001), (further + ["--learning-rate", "0.003"], 0.003),
      ] {
        let printed = try program.start(["train", "x", "--dump-config"] + flags).wait()
        let configuration = try JSONDecoder().decode(Configuration.self, from: printed.output)
        #expect(configuration.training.learningRate == Float(rate))
      }
    }
  }

  @Test func `it learns another corpus in its own vocabulary`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try Lesson.trained(program, epochs: 5).code == 0)
      try program.write(
        "new.tsv", Lesson.tsv.replacingOccurrences(of: "thé", with: "pain"))
      let arguments = [
        "train", "new.tsv", "--from", "en", "--to", "fr", "--from-model", "model", "--out", "new",
        "--epochs", "100",
      ]
      let result = try program.start(arguments + Lesson.smallest).wait()
      #expect(result.code == 0, "\(result.error)")
      let new = try description("new", in: folder)
      #expect(new.corpus == "new.tsv")
      #expect(try new.targetVocabularyHash == description("model", in: folder).targetVocabularyHash)
      let run = try program.run("runs", "show", "2")
      let hash = try #require(new.ancestors?.first?.weightsHash)
      #expect(run.text.contains("began with weights \(hash) of run 1"), "\(run.text)")
      let translated = try program.run("translate", "--model", "new", "I see tea .")
      #expect(translated.text.contains("pain"))
      let resumed = try program.run(
        "train", "new.tsv", "--from", "en", "--to", "fr", "--out", "new", "--resume", "--epochs",
        "101")
      #expect(resumed.code == 0, "\(resumed.error)")
      #expect(try description("new", in: folder).ancestors == new.ancestors)
    }
  }

  @Test func `what contradicts the model is refused or told`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try Lesson.trained(program, epochs: 1).code == 0)
      func train(_ more: String...) throws -> Program.Result {
        try program.start(
          [
            "train", "pairs.tsv", "--from-model", "model", "--epochs", "1", "--learning-rate",
            "1e-12",
          ] + more
        ).wait()
      }
      let wider = try train("--from", "en", "--to", "fr", "--out", "wider", "--hidden-size", "64")
      #expect(wider.code == 64)
      #expect(wider.error.contains("hiddenSize 48, found 64"), "\(wider.error)")
      let reversed = try train("--from", "fr", "--to", "en", "--out", "reversed")
      #expect(reversed.code == 0, "\(reversed.error)")
      #expect(reversed.error.contains("model translates en→fr"))
      #expect(try train("--from", "en", "--to", "fr", "--out", "model").code == 64)
      #expect(try train("--from", "en", "--to", "fr", "--out", "model", "--resume").code == 64)
      let missing = try program.run(
        "train", "pairs.tsv", "--from", "en", "--to", "fr", "--from-model", "none", "--out", "x")
      #expect(missing.code == 66)
    }
  }

  @Test func `the mean of models translates`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try Lesson.trained(program, epochs: 30).code == 0)
      for seed in ["7", "8"] {
        let further = try program.run(
          "train", "pairs.tsv", "--from", "en", "--to", "fr", "--from-model", "model", "--out",
          seed, "--preset", "tiny", "--epochs", "3", "--seed", seed)
        #expect(further.code == 0, "\(further.error)")
      }
      let averaged = try program.run("average", "7", "8", "--out", "mean")
      #expect(averaged.code == 0, "\(averaged.error)")
      let mean = try description("mean", in: folder)
      #expect(mean.ancestors?.map(\.directory) == ["7", "8"])
      #expect(mean.confidence == nil)
      #expect(try program.run("translate", "--model", "mean", "I see tea .").text.hasSuffix(" .\n"))
      #expect(try program.run("average", "7", "8", "--out", "mean").code == 64)
      #expect(try program.run("average", "7", "8", "--out", "mean", "--overwrite").code == 0)
      #expect(try program.run("average", "7", "--out", "other").code == 64)
      #expect(try program.run("average", "7", "nowhere", "--out", "other").code == 66)
    }
  }
}
