import Foundation
import TestSupport
import Testing

/// `seq2seq train`, `classify`, `tag`, `map` and `evaluate` on examples with labels, as a person calls them.
struct LabelCommandTests {
  private struct Word: Decodable {
    let word: String
    let label: String
    let probability: Double
    let probabilities: [String: Double]
  }

  private struct Answer: Decodable {
    let text: String
    let label: String?
    let probability: Double?
    let probabilities: [String: Double]?
    let words: [Word]?
  }

  private func answers(_ result: Program.Result) throws -> [Answer] {
    try result.text.split(separator: "\n").map {
      try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
    }
  }

  @Test(arguments: [[], ["--logistic", "--pooling", "attention"], ["--pooling", "last"]])
  func `texts are classified, a line for every line`(flags: [String]) throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      let trained = try TaskLesson.trained(program, "classify", flags: flags)
      #expect(trained.code == 0, "\(trained.error)")
      #expect(trained.error.contains("2 labels"))
      #expect(trained.error.contains("accuracy 100.0 on validation"))
      #expect(trained.error.contains("seq2seq classify --model model"))
      let lines = Data("the film was dull\n\nthe song was lovely\r\nthe talk was fine".utf8)
      let answered = try program.run("classify", "--model", "model", input: lines)
      #expect(answered.code == 0 && answered.text == "bad\n\ngood\ngood\n")
      let one = try program.run(
        "classify", "--model", "model", "--format", "json", "the game was stale", " ")
      let answers = try answers(one)
      #expect(answers.count == 2 && answers[0].label == "bad" && answers[1].label == nil)
      let probabilities = try #require(answers[0].probabilities)
      #expect(Set(probabilities.keys) == ["good", "bad"])
      #expect(abs(probabilities.values.reduce(0, +) - 1) < 1e-4)
      #expect(answers[0].probability == probabilities["bad"])
    }
  }

  @Test(arguments: ["tag", "map"])
  func `words are labelled, as many as there are`(task: String) throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      let trained = try TaskLesson.trained(program, task)
      #expect(trained.code == 0, "\(trained.error)")
      let text = "the dull game ended"
      let plain = try program.run(task, "--model", "model", text, "", text)
      #expect(plain.text == "DET ADJ NOUN VERB\n\nDET ADJ NOUN VERB\n")
      let columns = try program.run(task, "--model", "model", "--format", "conll", text)
      #expect(columns.text == "the\tDET\ndull\tADJ\ngame\tNOUN\nended\tVERB\n\n")
      let words = try #require(
        answers(try program.run(task, "--model", "model", "--format", "json", text))[0].words)
      #expect(words.map(\.word) == ["the", "dull", "game", "ended"])
      #expect(words.allSatisfy { $0.probabilities[$0.label] == $0.probability })
    }
  }

  @Test func `what a model says is scored, kept and told`() throws {
    struct Report: Decodable {
      let accuracy: Double
      let macroF1: Double
      let confusion: [[Int]]
      let exactMatches: Int
    }
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try TaskLesson.trained(program, "tag").code == 0)
      try program.write(
        "wrong", TaskLesson.sentences(2) + "the\tDET\nfine\tNOUN\nfilm\tNOUN\nended\tVERB\n")
      let added = try program.run(
        "import", "tag", "wrong", "--task", "tag", "--from", "en", "--format", "conll", "--split",
        "test")
      #expect(added.code == 0, "\(added.error)")
      let text = try program.run("evaluate", "--model", "model", "tag")
      #expect(text.code == 0, "\(text.error)")
      #expect(text.text.contains("91.67") && text.text.contains("expected \\ found"))
      let json = try program.run("evaluate", "--model", "model", "tag", "--format", "json")
      let report = try #require(JSONDecoder().decode([Report].self, from: json.output).first)
      #expect(report.accuracy == 11.0 / 12 && report.exactMatches == 2)
      #expect(report.confusion.joined().reduce(0, +) == 12)
      let shown = try program.run("runs", "show", "1").text
      #expect(shown.contains("accuracy") && shown.contains("macro-F1"))
      #expect(try program.run("runs").text.contains("accuracy 100.00"))
      // A file is as good as a stored corpus.
      let file = try program.run("evaluate", "--model", "model", "wrong.conll")
      #expect(file.code == 66)
      try program.write("wrong.conll", "the\tDET\n")
      #expect(try program.run("evaluate", "--model", "model", "wrong.conll").code == 0)
    }
  }

  @Test func `a training that is stopped goes on as if it had not been`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try TaskLesson.trained(program, "tag", epochs: 4).code == 0)
      let first = try Data(contentsOf: folder.appendingPathComponent("model/model.safetensors"))
      let half = ["train", "tag", "--out", "half"] + TaskLesson.smallest
      #expect(try program.start(half + ["--epochs", "2"]).wait().code == 0)
      let resumed = try program.start(half + ["--epochs", "4", "--resume"]).wait()
      #expect(resumed.code == 0, "\(resumed.error)")
      #expect(
        try Data(contentsOf: folder.appendingPathComponent("half/model.safetensors")) == first)
    }
  }

  @Test func `what does not go together is refused, and it is said why`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      #expect(try TaskLesson.trained(program, "classify", epochs: 1).code == 0)
      func refused(_ arguments: String..., for reason: String) throws {
        let result = try program.start(arguments).wait()
        #expect(result.code == 64 && result.error.contains(reason), "\(arguments): \(result.error)")
      }
      try refused(
        "tag", "--model", "model", "a", for: "trained to tag, found one trained to classify")
      try refused("translate", "--model", "model", "a", for: "trained to classify")
      try refused("generate", "--model", "model", "a", for: "trained to classify")
      try refused(
        "train", "classify", "--out", "m", "--from", "de",
        for: "the texts of corpus classify are en")
      try refused("train", "classify", "--out", "m", "--to", "de", for: "no second language")
      try refused(
        "train", "classify", "--out", "m", "--risk", "bleu", for: "--risk: goes with transl")
      try refused(
        "train", "classify", "--out", "m", "--task", "tag", for: "expected examples to tag")
      for flags in [
        ["--metric", "chrf"], ["--worst", "3"], ["--by-length"], ["--examples", "2"],
        ["--beam-size", "2"], ["--normalize", "0"], ["--weights", "1"], ["--confidence"],
        ["--lowercase"], ["--chrf-beta", "3"],
      ] {
        let result = try program.start(
          ["evaluate", "--model", "model", "classify", "--split", "valid"] + flags
        ).wait()
        #expect(result.code == 64 && result.error.contains("model learned to classify"))
        #expect(result.error.contains(flags[0]))
      }
      try refused("classify", "text", for: "expected --model")
      try program.write("pairs.tsv", Lesson.tsv)
      try refused(
        "train", "pairs.tsv", "--from", "en", "--to", "fr", "--from-model", "model", "--out", "m",
        for: "was trained to classify")
      let missing = try program.run("classify", "--model", "none", "a")
      #expect(missing.code == 66)
      // Labels that came after the vocabulary are not left out in silence.
      try program.write("more.txt", "neutral the film was there\n")
      try program.run(
        "import", "classify", "more.txt", "--task", "classify", "--from", "en", "--append",
        "--format", "labelled")
      let stale = try program.run("train", "classify", "--out", "stale")
      #expect(stale.code == 65 && stale.error.contains("build-vocab classify"), "\(stale.error)")
    }
  }
}
