import Foundation
import Testing
import Text

struct UnigramTests {
  /// A vocabulary of a few pieces with given log-probabilities.
  private func tokenizer(_ pieces: [(String, Float)]) throws -> Tokenizer {
    let fixed = try TokenizerTests.tokenizer(.character).vocabulary.tokens
      .prefix(Vocabulary.firstLearned)
    return try Tokenizer(
      model: .unigram, text: TextOptions(),
      vocabulary: Vocabulary(
        tokens: fixed + pieces.map(\.0), frequencies: fixed.map { _ in 0 } + pieces.map { _ in 1 },
        scores: fixed.map { _ in 0 } + pieces.map(\.1)))
  }

  private static let pieces: [(String, Float)] = [
    ("▁", -2), ("a", -2.5), ("b", -3), ("▁a", -3.1), ("ab", -4.2), ("ba", -5), ("aba", -6.5),
    ("▁ab", -5.25), ("bab", -7.75),
  ]

  /// All segmentations and their log-probabilities, written out.
  private func all(_ text: Substring) -> [(pieces: [String], score: Double)] {
    if text.isEmpty { return [([], 0)] }
    return Self.pieces.filter { text.hasPrefix($0.0) }.flatMap { piece in
      all(text.dropFirst(piece.0.count)).map { ([piece.0] + $0.pieces, Double(piece.1) + $0.score) }
    }
  }

  @Test(arguments: ["", "a", "ab", "aba", "babab", "abaabab"])
  func `the best segmentations are those of all that there are`(word: String) throws {
    let tokenizer = try tokenizer(Self.pieces)
    let expected = all("▁" + word).sorted { $0.score > $1.score }
    let found = tokenizer.nBest(word, 1000)
    #expect(found.count == expected.count)
    for (one, other) in zip(found, expected) { #expect(abs(one.score - other.score) < 1e-9) }
    let spelled = Set(found.map { $0.ids.map { tokenizer.vocabulary.tokens[Int($0)] } })
    #expect(spelled == Set(expected.map(\.pieces)))
    #expect(tokenizer.encode(word) == found[0].ids)
    #expect(tokenizer.nBest(word, 3).map(\.score) == found.prefix(3).map(\.score))
  }

  @Test func `the best segmentations of several words are those of the line`() throws {
    let tokenizer = try tokenizer(Self.pieces)
    let words = ["ab", "ba", "aab"].map { tokenizer.nBest($0, 100) }
    let scores = words[0].flatMap { first in
      words[1].flatMap { second in words[2].map { first.score + second.score + $0.score } }
    }.sorted(by: >)
    let found = tokenizer.nBest("ab ba aab", 20)
    #expect(found.count == 20)
    for (one, other) in zip(found, scores) { #expect(abs(one.score - other) < 1e-9) }
  }

  @Test(arguments: [1, 0.3]) func `samples follow the likelihood`(alpha: Double) throws {
    let tokenizer = try tokenizer(Self.pieces)
    var generator = Dice(state: 5)
    var counts: [[Int32]: Int] = [:]
    let draws = 20_000
    for _ in 0..<draws {
      counts[tokenizer.sample("abab", .power(alpha), using: &generator), default: 0] += 1
    }
    let expected = tokenizer.nBest("abab", 1000)
    let weights = expected.map { $0.score * alpha }.map { exp($0) }
    let sum = weights.reduce(0, +)
    for ((ids, _), weight) in zip(expected, weights) {
      // Five standard deviations of a binomial distribution.
      let share = weight / sum
      let deviation = (share * (1 - share) / Double(draws)).squareRoot()
      #expect(abs(Double(counts[ids] ?? 0) / Double(draws) - share) < 5 * deviation + 1e-9)
    }
  }

  @Test func `characters always stay, and text is likelier in learned pieces`() throws {
    let learned = try TokenizerTests.tokenizer(.unigram, size: 380)
    let characters = try TokenizerTests.tokenizer(.character, size: 400)
    let tokens = Set(learned.vocabulary.tokens)
    for character in characters.vocabulary.tokens { #expect(tokens.contains(character)) }
    for sentence in TokenizerTests.sentences {
      #expect(learned.encode(sentence).count < characters.encode(sentence).count)
    }
  }

  @Test func `frequent words become one piece`() throws {
    var options = VocabularyOptions()
    options.model = .unigram
    options.size = Vocabulary.firstLearned + 14
    options.minimumFrequency = 1
    var learner = try TokenizerLearner(vocabulary: options, text: TextOptions())
    for _ in 0..<50 { learner.add("low") }
    for _ in 0..<20 { learner.add("lowest") }
    for _ in 0..<20 { learner.add("newest") }
    let tokenizer = try learner.learn()
    #expect(tokenizer.pieces(of: "low") == ["▁low"])
    #expect(tokenizer.pieces(of: "lowest newest").joined() == "▁lowest▁newest")
    #expect(tokenizer.pieces(of: "lowest newest").count <= 4)
  }
}

/// Knuth's congruential generator.
struct Dice: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    func half() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 32
    }
    return half() << 32 | half()
  }
}
