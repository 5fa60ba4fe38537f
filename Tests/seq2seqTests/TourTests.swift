import Foundation
import TestSupport
import Testing

/// The tour of the README, command by command.
struct TourTests {
  @Test func `from sentence pairs to a translator`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("train.en", Lesson.pairs.map { $0.english + "\n" }.joined())
      try program.write("train.fr", Lesson.pairs.map { $0.french + "\n" }.joined())
      let imported = try program.run(
        "import", "lesson", "--source", "train.en", "--target", "train.fr", "--from", "en", "--to",
        "fr")
      #expect(imported.code == 0)
      #expect(imported.error.contains("64 pairs"))
      #expect(imported.output.isEmpty)
      #expect(
        try program.run(
          "import", "lesson", "--source", "train.en", "--target", "train.fr", "--from", "en",
          "--to", "fr", "--split", "valid"
        ).code == 0)
      #expect(try program.run("build-vocab", "lesson", "--size", "400").code == 0)
      let trained = try program.start(
        [
          "train", "lesson", "--from", "en", "--to", "fr", "--out", "models/en-fr", "--epochs",
          "150",
        ]
          + Lesson.smallest
      ).wait()
      #expect(trained.code == 0, "\(trained.error)")
      #expect(trained.output.isEmpty)

      let translated = try program.run(
        "translate", "--model", "models/en-fr", "--beam-size", "5",
        input: Data("we hear milk .\n\n   \nI see tea .\n".utf8))
      #expect(translated.code == 0)
      #expect(translated.text == "nous entends lait .\n\n\nje vois thé .\n")
      #expect(
        try program.run("translate", "--model", "models/en-fr", "they want bread .").text
          == "elles veux pain .\n")

      #expect(
        try program.run(
          "translate", "--model", "models/en-fr", "--precision", "int8", "we hear milk ."
        ).text == "nous entends lait .\n")

      let runs = try program.run("runs")
      #expect(runs.text.contains("lesson"))
      #expect(runs.text.contains("finished"))
      let shown = try program.run("runs", "show", "1")
      #expect(shown.text.split(separator: "\n").count >= 150)
    }
  }

  @Test func `a file in place of a corpus, and the other direction`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("pairs.tsv", Lesson.tsv)
      let reversed = try program.start(
        ["train", "pairs.tsv", "--from", "en", "--to", "fr", "--out", "m", "--epochs", "1"]
          + Lesson.smallest
      ).wait()
      #expect(reversed.code == 0, "\(reversed.error)")
      #expect(reversed.error.contains("held out"))
      let other = try program.start(
        ["train", "pairs.tsv", "--from", "fr", "--to", "en", "--out", "n", "--epochs", "1"]
          + Lesson.smallest
      ).wait()
      #expect(other.code == 0, "\(other.error)")
      // The model needs neither database nor corpus.
      for name in ["seq2seq.db", "pairs.tsv"] {
        try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
      }
      #expect(try program.run("translate", "--model", "n", "je vois thé .").code == 0)
    }
  }

  @Test(arguments: [["--from-sentencepiece", "bpe.model"], ["--from-codes", "codes-0.2.txt"]])
  func `vocabularies of other programs serve to train and translate`(option: [String]) throws {
    let fixtures = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("TextTests/Fixtures")
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("pairs.tsv", Lesson.tsv)
      let built = try program.run(
        "build-vocab", "pairs.tsv", "--from", "en", "--to", "fr", option[0],
        fixtures.appendingPathComponent(option[1]).path)
      #expect(built.code == 0, "\(built.error)")
      let trained = try program.start(
        [
          "train", "pairs.tsv", "--from", "en", "--to", "fr", "--out", "m", "--epochs", "300",
          "--subword-dropout", "0.05",
        ] + Lesson.smallest + [
          "--embedding-size", "32", "--hidden-size", "96", "--learning-rate", "0.003",
          "--average-decay", "0.99",
        ]
      ).wait()
      #expect(trained.code == 0, "\(trained.error)")
      let translated = try program.start(
        ["translate", "--model", "m"] + Lesson.pairs.map(\.english)
      ).wait()
      let right = zip(translated.text.split(separator: "\n"), Lesson.pairs)
        .count { $0 == $1.french }
      // How much is learned depends on the processor's rounding; without learning it is nothing.
      #expect(right >= 8)
    }
  }

  @Test func `the effective configuration is printed`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write("my.json", #"{"training": {"epochs": 7}, "model": {"cell": "gru"}}"#)
      let dumped = try program.run(
        "train", "x", "--from", "en", "--to", "fr", "--preset", "tiny", "--config", "my.json",
        "--hidden-size", "66", "--dump-config")
      #expect(dumped.code == 0)
      for expected in [#""epochs" : 7"#, #""cell" : "gru""#, #""hiddenSize" : 66"#] {
        #expect(dumped.text.contains(expected))
      }
      // What was printed is a configuration file.
      try program.write("dumped.json", dumped.text)
      let again = try program.run(
        "train", "x", "--from", "en", "--to", "fr", "--config", "dumped.json", "--dump-config")
      #expect(again.text == dumped.text)
    }
  }
}
