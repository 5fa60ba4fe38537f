import Foundation
import TestSupport
import Testing

/// What is protected goes through training and translation as it is.
struct PlaceableTests {
  /// The lesson in other words: who wants how many of what, and where to read about it.
  private static let pairs: [(english: String, french: String)] = Lesson.pairs.enumerated().flatMap
  {
    index, pair in
    let english = pair.english.dropLast(2)
    let french = pair.french.dropLast(2)
    return [
      ("\(english) \(index + 2) times .", "\(french) \(index + 2) fois ."),
      ("\(english) , see https://a\(index).org .", "\(french) , voir https://a\(index).org ."),
      (
        "\(index + 70) : \(english) at https://b.org/\(index) .",
        "\(french) à https://b.org/\(index) : \(index + 70) ."
      ),
      (String(pair.english).capitalized, String(pair.french).capitalized),
      (String(pair.english).uppercased(), String(pair.french).uppercased()),
      (pair.english, pair.french),
    ]
  }

  @Test func `numbers and addresses never seen are carried over`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      try program.write(
        "pairs.tsv", Self.pairs.map { "\($0.english)\t\($0.french)\n" }.joined())
      let arguments = ["pairs.tsv", "--from", "en", "--to", "fr"]
      #expect(
        try program.start(
          ["build-vocab"] + arguments + [
            "--size", "400", "--protect", "url,number", "--case-tokens",
          ]
        ).wait().code == 0)
      let trained = try program.start(
        ["train"] + arguments + ["--out", "model", "--epochs", "40"] + Lesson.smallest
      ).wait()
      #expect(trained.code == 0, "\(trained.error)")
      // The folder alone knows what is protected.
      for name in ["seq2seq.db", "pairs.tsv"] {
        try FileManager.default.removeItem(at: folder.appendingPathComponent(name))
      }
      let translated = try program.run(
        "translate", "--model", "model",
        input: Data(
          """
          we hear milk 31,415.9 times .
          I see tea , see https://never.example.net/Seen?x=%20y .
          2718 : they want bread at ftp://example.net/(z) .
          We Hear Milk .
          I SEE TEA .

          """.utf8))
      #expect(translated.code == 0, "\(translated.error)")
      #expect(
        translated.text == """
          nous entends lait 31,415.9 fois .
          je vois thé , voir https://never.example.net/Seen?x=%20y .
          elles veux pain à ftp://example.net/(z) : 2718 .
          Nous Entends Lait .
          JE VOIS THÉ .

          """)
      #expect(translated.error.isEmpty)
      // More of them than a model has learned to carry: what is lost is named, nothing takes its place.
      let lost = try program.run(
        "translate", "--model", "model", "we hear milk 5 times 6 7 8 9 ."
      )
      #expect(lost.code == 0)
      let given = Set(["5", "6", "7", "8", "9"])
      let digits = lost.text.split { !$0.isNumber }.map(String.init)
      #expect(given.isSuperset(of: digits))
    }
  }

  @Test func `a lost placeable is named on standard error`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      // An address on each side, which an untrained model does not carry.
      try program.write(
        "pairs.tsv",
        Lesson.pairs.enumerated().map { index, pair in
          "\(pair.english) https://a.org/\(index)\t\(pair.french) https://a.org/\(index)\n"
        }.joined())
      let arguments = ["pairs.tsv", "--from", "en", "--to", "fr"]
      #expect(
        try program.start(["build-vocab"] + arguments + ["--size", "400", "--protect", "url"])
          .wait().code == 0)
      let trained = try program.start(
        ["train"] + arguments + ["--out", "model", "--epochs", "1", "--learning-rate", "1e-9"]
          + Lesson.smallest.filter { $0 != "--learning-rate" && $0 != "0.005" }
      ).wait()
      #expect(trained.code == 0, "\(trained.error)")
      let sentence = "we hear https://lost.org/x"
      let translated = try program.run("translate", "--model", "model", sentence)
      #expect(translated.code == 0)
      #expect(!translated.text.contains("lost.org"))
      #expect(translated.error.contains("line 1: the translation lost https://lost.org/x"))
      #expect(
        !(try program.run("translate", "--model", "model", "--quiet", sentence)).error
          .contains("lost"))
    }
  }
}
