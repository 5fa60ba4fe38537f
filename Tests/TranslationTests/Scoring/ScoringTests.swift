import Decoding
import Foundation
import Testing
import Text
import Translation

struct ScoringTests {
  private static let lines = TinyModels.lines + ["", "one", "ten nine eight", "x y z"]

  @Test(arguments: TinyModels.names, [1, 4])
  func `forced decoding gives a translation the score that search gave it`(
    name: String, beam: Int
  ) throws {
    let translator = TinyModels.translator(name, try TinyModels.tokenizer())
    var options = Translator.Options()
    options.search.beamSize = beam
    options.search.nBest = beam
    options.guardsAgainstLoops = false
    let parts = translator.translate(Self.lines, options: options)
      .flatMap { $0.candidates.flatMap(\.parts) }
    let forced = translator.tokenLogProbabilities(
      of: parts.map { ($0.source, $0.target) }, options: ScoringOptions())
    #expect(parts.contains { $0.isComplete })
    for (part, logProbabilities) in zip(parts, forced) {
      // What was cut has no end marker.
      let found = part.isComplete ? logProbabilities : logProbabilities.dropLast()
      #expect(found.count == part.logProbabilities.count)
      for (one, other) in zip(found, part.logProbabilities) { #expect(abs(one - other) < 1e-4) }
      #expect(abs(found.reduce(0, +) - part.logProbability) < 1e-4 * Float(found.count))
    }
  }

  @Test(arguments: [1, 2], [1, 12, 4096])
  func `batches and threads change nothing`(threads: Int, batchTokens: Int) throws {
    let translator = TinyModels.translator("ensemble", try TinyModels.tokenizer())
    let pairs = zip(Self.lines, Self.lines.reversed()).map { (source: $0, target: $1) }
    var options = ScoringOptions()
    options.threads = threads
    options.batchTokens = batchTokens
    let together = translator.score(pairs, options: options)
    #expect(together.count == pairs.count)
    for (pair, score) in zip(pairs, together) {
      let alone = translator.score([pair], options: ScoringOptions())[0]
      #expect(alone.tokens == score.tokens)
      #expect(abs(alone.logProbability - score.logProbability) < 1e-4)
    }
  }

  @Test func `words and the end of the line share the log-probability`() throws {
    let translator = TinyModels.translator("attention", try TinyModels.tokenizer())
    let score = translator.score([("un deux", "one  Two, ten")], options: ScoringOptions())[0]
    #expect(score.words.map(\.text) == ["one", "Two,", "ten"])
    let sum = score.words.reduce(score.endLogProbability) { $0 + $1.logProbability }
    #expect(abs(sum - score.logProbability) < 1e-4)
    #expect(score.logProbabilities.count == score.tokens.count + 1)
    #expect(score.characters == 13)
    let mean = Double(score.logProbability) / Double(score.logProbabilities.count)
    #expect(abs(score.perplexity - exp(-mean)) < 1e-3 * score.perplexity)
  }

  @Test func `an empty line is one with nothing but its end`() throws {
    let translator = TinyModels.translator("attention", try TinyModels.tokenizer())
    let scores = translator.score([("one", ""), ("", "one"), ("", "")], options: ScoringOptions())
    #expect(scores.map(\.logProbabilities.count) == [1, scores[1].tokens.count + 1, 1])
    #expect(scores[0].words.isEmpty && scores[0].logProbability < 0)
    #expect(scores[0].logProbability != scores[2].logProbability)
  }

  @Test(arguments: [
    LengthNormalization.none, .average(power: 1), .average(power: 0.5), .wu(alpha: 1),
  ])
  func `scores are normalised by length`(normalization: LengthNormalization) throws {
    let translator = TinyModels.translator("none", try TinyModels.tokenizer())
    var options = ScoringOptions()
    options.lengthNormalization = normalization
    for score in translator.score(Self.lines.map { ($0, $0) }, options: options) {
      let count = Float(score.tokens.count + 1)
      let divisor: Float =
        switch normalization {
        case .none: 1
        case .average(let power): pow(count, power)
        case .wu(let alpha): pow((5 + count) / 6, alpha)
        }
      #expect(abs(score.score * divisor - score.logProbability) < 1e-4)
    }
  }

  @Test func `what is protected on both sides has the same token on both`() throws {
    var text = TextOptions()
    text.protectedKinds = [.number]
    var options = VocabularyOptions()
    options.size = 290
    options.minimumFrequency = 1
    var learner = try PairLearner([(options, text), (options, text)])
    for number in 10..<20 { learner.add(source: "one \(number)", target: "un \(number)") }
    let tokenizer = try learner.learn()[0]
    let translator = TinyModels.translator("attention", tokenizer)
    let scores = translator.score(
      [("one 75", "un 75"), ("one 19", "un 19"), ("one", "un 19")], options: ScoringOptions())
    #expect(scores[0].tokens == scores[1].tokens && scores[0].tokens != scores[2].tokens)
    #expect(scores[0].words.map(\.text) == ["un", "75"])
    #expect(scores[0].logProbability == scores[1].logProbability)
    #expect(scores[2].words.map(\.text) == ["un", "19"])
  }

  @Test func `a summary counts the ends of lines`() throws {
    let translator = TinyModels.translator("attention", try TinyModels.tokenizer())
    let scores = translator.score(
      [("one", "one two"), ("two", ""), ("", "ten")], options: ScoringOptions())
    var summary = ScoreSummary()
    #expect(summary.loss == 0 && summary.bitsPerCharacter == 0)
    for score in scores { summary.add(score) }
    #expect(summary.sentences == 3 && summary.words == 6 && summary.characters == 13)
    #expect(summary.tokens == scores.reduce(3) { $0 + $1.tokens.count })
    let nats = scores.reduce(0) { $0 - Double($1.logProbability) }
    #expect(abs(summary.loss * Double(summary.tokens) - nats) < 1e-3)
    #expect(abs(log(summary.wordPerplexity) * 6 - nats) < 1e-3)
    #expect(abs(summary.bitsPerCharacter * 13 * log(2) - nats) < 1e-3)
  }
}
