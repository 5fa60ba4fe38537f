import Foundation
import TestSupport
import Testing

/// The forms in which translations are written.
struct TranslationFormTests {
  private static let input = "Where is the station?\n\nMy sister is reading a book.\n"

  private static func translated(_ flags: [String]) throws -> [Substring] {
    try withTemporaryDirectory { folder in
      let result = try Program(in: folder).start(
        ["translate", "--model", ShippedModel.path] + flags, input: Data(input.utf8)
      ).wait()
      #expect(result.code == 0, "\(result.error)")
      return result.text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    }
  }

  @Test func `the best few of each line are written as Moses does`() throws {
    let plain = try Self.translated([])
    let lines = try Self.translated(["--n-best", "3"]).map { $0.split(separator: " ||| ") }
    #expect(lines.map { $0[0] } == ["0", "0", "0", "1", "2", "2", "2"])
    #expect(lines[0][1] == plain[0] && lines[4][1] == plain[2])
    for line in lines where line[0] != "1" {
      #expect(line.count == 4)
      #expect(line[2].hasPrefix("F0= "))
      #expect(try #require(Float(line[2].dropFirst(4))) < 0)
    }
    let scores = lines.compactMap { Float($0.last ?? "") }
    #expect(scores[0] >= scores[1] && scores[1] >= scores[2] && scores[4] >= scores[5])
  }

  @Test func `words are aligned with those of the line and scored`() throws {
    let plain = try Self.translated([])
    let lines = try Self.translated(["--alignments", "--word-scores"])
    #expect(lines.count == 3)
    #expect(lines[1] == " |||  ||| WordScores= ")
    for (line, text) in zip(lines, plain) where !text.isEmpty {
      let fields = line.components(separatedBy: " ||| ")
      #expect(fields.count == 3 && fields[0] == text)
      let words = text.split(separator: " ").count
      #expect(fields[2].split(separator: " ").dropFirst().compactMap { Float($0) }.count == words)
      let targets = fields[1].split(separator: " ")
        .compactMap { $0.split(separator: "-").last.flatMap { Int($0) } }
      #expect(!targets.isEmpty && targets.allSatisfy { (0..<words).contains($0) })
    }
    // sister–sœur, reading–lit, book.–livre.
    let sister = lines[2].components(separatedBy: " ||| ")[1].split(separator: " ")
    #expect(sister.contains("1-1") && sister.contains("5-4"))
  }

  private struct Translated: Decodable {
    struct Word: Decodable {
      let text: String
      let logProbability: Float
    }
    struct Alternative: Decodable {
      let translation: String
      let score: Float
    }
    let line: Int
    let source: String
    let translation: String
    let status: String
    let score: Float?
    let logProbability: Float?
    let words: [Word]
    let alignment: [[Int]]
    let unknownWords: [String]
    let alternatives: [Alternative]
  }

  @Test func `JSON has an object a line, with all that is known`() throws {
    let plain = try Self.translated([])
    let lines = try Self.translated(["--format", "json", "--n-best", "2"])
    let objects = try lines.map { try JSONDecoder().decode(Translated.self, from: Data($0.utf8)) }
    #expect(objects.map(\.translation) == plain.map(String.init))
    #expect(objects.map(\.line) == [1, 2, 3])
    #expect(objects.map(\.status) == ["ok", "empty", "ok"])
    #expect(objects.map(\.alternatives.count) == [1, 0, 1])
    #expect(objects[1].score == nil && objects[1].words.isEmpty)
    for object in [objects[0], objects[2]] {
      #expect(object.words.map(\.text).joined(separator: " ") == object.translation)
      let words = object.words.map(\.logProbability).reduce(0, +)
      // The rest is the end marker's.
      #expect(words <= 0 && words >= (object.logProbability ?? 0))
      #expect(object.alternatives[0].score <= object.score ?? 0)
      #expect(object.alignment.allSatisfy { $0.count == 2 && $0[1] < object.words.count })
    }
  }

  @Test func `forms that exclude each other are refused`() throws {
    try withTemporaryDirectory { folder in
      let program = Program(in: folder)
      for (flags, expected) in [
        (["--format", "json", "--alignments"], "--format json"),
        (["--n-best", "0"], "--n-best: expected 1 to 1000, found 0"),
        (["--n-best", "1001"], "--n-best: expected 1 to 1000, found 1001"),
        (["--n-best", "2", "--output", "out", "--resume"], "--n-best"),
      ] {
        let result = try program.start(
          ["translate", "--model", ShippedModel.path] + flags, input: Data("a\n".utf8)
        ).wait()
        #expect(result.code == 64)
        #expect(result.error.contains(expected), "\(result.error)")
      }
    }
  }
}
