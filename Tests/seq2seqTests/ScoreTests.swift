import Foundation
import TestSupport
import Testing

struct ScoreTests {
  /// A folder with a model that has learned its lesson a little, and the lesson in two files.
  private func withModel(epochs: Int = 40, _ body: (Program) throws -> Void) throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("pairs.tsv", Lesson.tsv)
      for split in ["train", "valid"] {
        try program.run(
          "import", "pairs.tsv", "pairs.tsv", "--from", "en", "--to", "fr", "--split", split)
      }
      #expect(try Lesson.trained(program, epochs: epochs).code == 0)
      try program.write("en", Lesson.pairs.map { $0.english + "\n" }.joined())
      try program.write("fr", Lesson.pairs.map { $0.french + "\n" }.joined())
      try body(program)
    }
  }

  private func numbers(_ result: Program.Result) -> [Double] {
    result.text.split(separator: "\n").compactMap { Double($0) }
  }

  @Test func `the perplexity is that of validation`() throws {
    try withModel { program in
      let result = try program.run("score", "--model", "model", "--source", "en", "--target", "fr")
      #expect(result.code == 0, "\(result.error)")
      let scores = numbers(result)
      #expect(scores.count == Lesson.pairs.count && scores.allSatisfy { $0 < 0 })
      let config = try JSONSerialization.jsonObject(
        with: Data(contentsOf: program.folder.appendingPathComponent("model/config.json")))
      let loss = try #require((config as? [String: Any])?["validationLoss"] as? Double)
      let found = try #require(
        result.error.split(separator: "\n").first { $0.hasSuffix("nats per token") }?
          .split(separator: " ").dropLast(3).last.flatMap { Double($0) })
      #expect(abs(found - loss) < 1e-4)
      #expect(result.error.contains("perplexity " + String(format: "%.3f", exp(loss))))
    }
  }

  @Test func `words, objects and normalised scores tell the same`() throws {
    try withModel { program in
      try program.write("s", "I see tea .\n\nyou like milk .\n")
      try program.write("t", "je vois thé .\ntu\n\n")
      try gzipped(Data("je vois thé .\ntu\n\n".utf8))
        .write(to: program.folder.appendingPathComponent("t.gz"))
      let arguments = ["score", "--model", "model", "--source", "s", "--quiet", "--target"]
      let plain = try program.start(arguments + ["t"]).wait()
      #expect(plain.error.isEmpty)
      let scores = numbers(plain)
      #expect(scores.count == 3 && scores[0] > scores[1])
      #expect(try program.start(arguments + ["t.gz"]).wait().text == plain.text)
      let piped = try program.start(arguments + ["-"], input: Data("je vois thé .\ntu\n\n".utf8))
      #expect(try piped.wait().text == plain.text)

      let twice = numbers(try program.start(arguments + ["t", "--model", "model"]).wait())
      #expect(zip(twice, scores).allSatisfy { abs($0 - $1) < 1e-4 } && twice.count == 3)

      let words = try program.start(arguments + ["t", "--word-scores"]).wait()
        .text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
      #expect(words.map(\.count) == [5, 2, 1])
      for (line, score) in zip(words, scores) {
        let sum = line.compactMap { Double($0.split(separator: "|").last ?? "") }.reduce(0, +)
        #expect(abs(sum - score) < 1e-4)
      }
      #expect(words[0].map { $0.prefix { $0 != "|" } } == ["je", "vois", "thé", ".", "</s>"])

      let json = try program.start(arguments + ["t", "--format", "json", "-n", "1"]).wait()
      let means = numbers(try program.start(arguments + ["t", "-n", "1"]).wait())
      let objects = try json.text.split(separator: "\n").map {
        try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
      }
      #expect(objects.count == 3)
      for (index, object) in objects.enumerated() {
        let total = try #require(object?["logProbability"] as? Double)
        let score = try #require(object?["score"] as? Double)
        let tokens = try #require(object?["tokens"] as? Int)
        let perplexity = try #require(object?["perplexity"] as? Double)
        #expect(abs(total - scores[index]) < 1e-4 && abs(score - means[index]) < 1e-4)
        #expect(abs(score * Double(tokens) - total) < 1e-4)
        #expect(abs(log(perplexity) + score) < 1e-4)
      }
      #expect((objects[0]?["words"] as? [[String: Any]])?.first?["text"] as? String == "je")
    }
  }

  private static let list = """
    0 ||| tu veux eau . ||| F0= -1 LM= -2 -3 ||| -0.5 ||| 0-0
    0 ||| je vois thé . ||| F0= -2 LM= -1 -1 ||| -1.5 ||| 0-1
    2 ||| je ||| F0= -9 LM= 0 0 ||| -3
    2 ||| tu aime lait . ||| F0= -10 LM= 0 0 ||| -4

    """

  @Test func `an n-best list is sorted by what the model thinks of it`() throws {
    try withModel(epochs: 100) { program in
      try program.write("s", "I see tea .\nwe want bread .\nyou like milk .\n")
      try program.write("list", Self.list)
      let arguments = ["score", "--model", "model", "--source", "s", "--n-best", "list"]
      let sorted = try program.start(arguments).wait()
      #expect(sorted.code == 0, "\(sorted.error)")
      let lines = sorted.text.split(separator: "\n").map(String.init)
      #expect(lines.count == 4)
      #expect(lines[0].hasPrefix("0 ||| je vois thé . ||| F0= -2 LM= -1 -1 Seq2Seq= -"))
      #expect(lines[0].hasSuffix(" ||| 0-1"))
      #expect(lines[2].hasPrefix("2 ||| tu aime lait . ||| F0= -10 LM= 0 0 Seq2Seq= -"))
      // Total and feature are the same where nothing else counts.
      let fields = lines[3].split(separator: " ")
      #expect(fields.last == fields.dropLast(2).last)

      let best = try program.start(arguments + ["--best"]).wait()
      #expect(best.text == "je vois thé .\n\ntu aime lait .\n")

      let others = try program.start(
        arguments + ["--feature", "M", "--feature-weights", "F0=-1,LM=0.5:0.25,M=0"]
      ).wait().text.split(separator: "\n").map(String.init)
      #expect(others[0].hasPrefix("0 ||| je vois thé .") && others[0].contains("||| 1.250000 |||"))
      #expect(others[1].contains("||| -0.750000 ||| 0-0"))
      #expect(others[2].hasPrefix("2 ||| tu aime lait .") && others[2].hasSuffix("||| 10.000000"))
    }
  }

  @Test func `lists that translate writes can be sorted anew`() throws {
    try withModel { program in
      try program.write("s", "I see tea .\nyou like milk .\n")
      let list = try program.run(
        "translate", "--model", "model", "--n-best", "3", "--alignments", "--word-scores",
        input: Data("I see tea .\nyou like milk .\n".utf8))
      #expect(list.code == 0, "\(list.error)")
      try program.write("list", list.text)
      let sorted = try program.run(
        "score", "--model", "model", "--source", "s", "--n-best", "list", "--feature-weights",
        "F0=1")
      #expect(sorted.code == 0, "\(sorted.error)")
      let fields = sorted.text.split(separator: "\n").map { line in
        line.split(separator: "|||", omittingEmptySubsequences: false)
      }
      #expect(fields.count == 6)
      for line in fields {
        #expect(line.count == 6 && line[3].contains("WordScores="))
        #expect(line[4].contains("F0=") && line[4].contains("Seq2Seq="))
      }
    }
  }

  @Test func `what cannot be scored is told with file and line`() throws {
    try withModel(epochs: 1) { program in
      try program.write("two", "a\nb\n")
      try program.write("three", "a\nb\nc\n")
      func run(_ arguments: String...) throws -> Program.Result {
        try program.start(["score", "--model", "model", "--quiet"] + arguments).wait()
      }
      let unequal = try run("--source", "two", "--target", "three")
      #expect(unequal.code == 65)
      #expect(unequal.error.contains("three:3") && unequal.error.contains("two has 2 lines"))
      // What has its line is scored.
      #expect(numbers(unequal).count == 2)
      #expect(try run("--source", "two", "--target", "nowhere").code == 66)
      #expect(try run("--source", "two").code == 64)
      #expect(try run("--source", "-", "--target", "-").code == 64)
      #expect(try run("--source", "two", "--target", "two", "--best").code == 64)
      #expect(try run("--source", "two", "--target", "two", "-n", "-1").code == 64)
      for (list, part) in [
        ("0 ||| a ||| F= 1\n", "list:1: expected index ||| text ||| features ||| score, found 3"),
        ("0 ||| a ||| ||| 1\nx ||| a ||| ||| 1\n", "list:2: expected the index"),
        ("0 ||| a ||| ||| one\n", "list:1: expected a number as the score, found 'one'"),
        ("1 ||| a ||| ||| 1\n0 ||| a ||| ||| 1\n", "list:2: expected indices that ascend"),
        ("2 ||| a ||| ||| 1\n", "list:1: expected an index below 2"),
        ("0 ||| a ||| F= x ||| 1\n", "list:1: expected features as in F0= -1.5, found 'x'"),
        ("0 ||| a ||| Seq2Seq= 2 ||| 1\n", "list:1: expected no feature of the name"),
      ] {
        try program.write("list", list)
        let result = try run("--source", "two", "--n-best", "list")
        #expect(result.code == 65)
        #expect(result.error.contains(part), "\(result.error)")
      }
      try program.write("list", "0 ||| a ||| G= 1 2 ||| 1\n")
      for (weights, part) in [("F=1", "the feature F="), ("G=1:2:3", "3 values of G")] {
        let result = try run("--source", "two", "--n-best", "list", "--feature-weights", weights)
        #expect(result.code == 65 && result.error.contains(part), "\(result.error)")
      }
      #expect(
        try run("--source", "two", "--n-best", "list", "--feature-weights", "F=1=2").code == 64)
    }
  }
}
