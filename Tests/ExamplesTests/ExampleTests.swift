import Foundation
import TestSupport
import Testing

/// The programs of `Examples/`, run as a student runs them.
struct ExampleTests {
  @Test(arguments: Example.allCases)
  func `an example has fewer than 80 lines`(example: Example) throws {
    #expect(try Project.lines(example.file).count < 80)
  }

  @Test func `one to one: parts of speech`() throws {
    let outcome = try Example.oneToOne.run()
    expectFall(outcome.losses, to: 0.2)
    expectMost(
      of: outcome.answers.map { $0[1] },
      ["PROPN", "VERB", "ADP", "DET", "ADJ", "NOUN", "PUNCT"])
  }

  @Test func `one to many: names that sound like their people's`() throws {
    let outcome = try Example.oneToMany.run()
    expectFall(outcome.losses, to: 1.1)
    let peoples = try ["Harbour", "Hill", "Island"].map { people in
      (people, trigrams: Set(try Project.lines("corpora/names/\(people).txt").flatMap(trigrams)))
    }
    #expect(outcome.answers.count == 12)
    let sounds = outcome.answers.map { answer in
      let heard = trigrams(of: answer.count > 1 ? answer[1] : "")
      return peoples.max { a, b in
        heard.count(where: a.trigrams.contains) < heard.count(where: b.trigrams.contains)
      }?.0 ?? ""
    }
    expectMost(of: sounds, outcome.answers.map { $0[0] })
    #expect(Set(outcome.answers).count > 8)
  }

  @Test func `many to one: opinions`() throws {
    let outcome = try Example.manyToOne.run()
    expectFall(outcome.losses, to: 0.15)
    expectMost(
      of: outcome.answers.map { $0[0] },
      ["positive", "negative", "negative", "positive", "negative", "positive"])
  }

  @Test func `many to many: persons, places and times`() throws {
    let outcome = try Example.manyToMany.run()
    expectFall(outcome.losses, to: 0.1)
    let tags = outcome.answers.joined().map { String($0.split(separator: "/").last ?? "") }
    expectMost(
      of: tags,
      ["B-PER", "I-PER", "O", "O", "O", "O", "O", "B-LOC", "I-LOC", "O"]
        + ["O", "B-TIME", "I-TIME", "O", "B-PER", "O", "O", "O", "O", "B-LOC", "O"])
  }

  @Test func `many to one to many: translations`() throws {
    let outcome = try Example.manyToOneToMany.run()
    expectFall(outcome.losses, to: 1)
    let right = Set(
      try Project.lines("corpora/phrasebook.en-fr.train.tsv").map {
        $0.split(separator: "\t").joined(separator: " → ")
      })
    let answers = outcome.answers.map { $0.joined(separator: " ") }
    #expect(answers.count == 8)
    #expect(answers.count(where: right.contains) >= 6, "\(answers)")
  }

  @Test func `the corpus may be another one`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder, name: Example.oneToOne.rawValue)
      try program.write("words.conll", String(repeating: "a\tDET\tO\nday\tNOUN\tO\n\n", count: 40))
      let outcome = try program.run("words.conll")
      #expect(outcome.code == 0)
      #expect(outcome.text.contains("the DET") || outcome.text.contains("the NOUN"))
      #expect(try program.run("none.conll").code != 0)
    }
  }

  private func expectFall(_ losses: [Double], to last: Double) {
    #expect(losses.count > 4)
    #expect((losses.first ?? 0) > 2 * (losses.last ?? 0), "\(losses)")
    #expect((losses.last ?? .infinity) < last, "\(losses)")
  }

  /// Three of four, and as many answers as there are.
  private func expectMost(of answers: [String], _ right: [String]) {
    #expect(answers.count == right.count, "\(answers)")
    #expect(4 * zip(answers, right).count { $0 == $1 } >= 3 * right.count, "\(answers)")
  }

  private func trigrams(of word: some StringProtocol) -> [String] {
    let letters = Array(" \(word) ".lowercased())
    return letters.indices.dropLast(2).map { String(letters[$0..<$0 + 3]) }
  }
}
