import Decoding
import Testing

struct BeamSearchTests {
  /// A translation has at most as many tokens as said here.
  private func options(
    beamSize: Int, nBest: Int = 1, normalization: Float = 1, maximumLength: Int = 12
  ) -> SearchOptions {
    var options = SearchOptions()
    options.beamSize = beamSize
    options.nBest = nBest
    options.lengthNormalization = .average(power: normalization)
    options.maximumLengthExtra = maximumLength
    return options
  }

  private func search(
    _ model: MarkovModel, _ sentences: [Int], _ options: SearchOptions
  ) -> [[Hypothesis]] {
    BeamSearch(options: options, tokens: MarkovModel.tokens).search(
      model, from: model.start(sentences),
      for: sentences.map { _ in SearchRequest(sourceLength: 0) })
  }

  @Test(arguments: [Float(0), 0.6, 1, 2])
  func `as wide as everything finds the best of everything`(normalization: Float) {
    let model = MarkovModel(sentences: 20, seed: 11)
    // Two tokens besides the end marker: 1 + 2 + 4 + 8 + 16 translations, and 16 to 32 beginnings at the end.
    let options = options(
      beamSize: 64, nBest: 10, normalization: normalization, maximumLength: 5)
    for sentence in 0..<20 {
      let everything = model.everything(sentence: sentence, maximumLength: 5, options: options)
      #expect(everything.count == 31)
      #expect(search(model, [sentence], options) == [Array(everything.prefix(10))])
    }
  }

  @Test(arguments: [Float(0), 1])
  func `of width 1 is greedy search`(normalization: Float) {
    let model = MarkovModel(sentences: 50, seed: 7)
    let options = options(beamSize: 1, normalization: normalization)
    let sentences = Array(0..<50)
    let greedy = GreedySearch(options: options, tokens: MarkovModel.tokens).search(
      model, from: model.start(sentences),
      for: sentences.map { _ in SearchRequest(sourceLength: 0) })
    #expect(search(model, sentences, options) == greedy.map { [$0] })
  }

  @Test func `translates a batch as it does every sentence alone`() {
    let model = MarkovModel(sentences: 9, vocabularySize: 40, seed: 13)
    let options = options(beamSize: 4, nBest: 3)
    let together = search(model, Array(0..<9), options)
    #expect(together == (0..<9).flatMap { search(model, [$0], options) })
    #expect(Set(together.map { $0.first?.tokens.count ?? 0 }).count > 1)
  }

  @Test func `gives the n best in order, each once, without special tokens`() {
    let model = MarkovModel(sentences: 9, seed: 17)
    for hypotheses in search(model, Array(0..<9), options(beamSize: 6, nBest: 4)) {
      #expect(hypotheses.count == 4)
      #expect(Set(hypotheses.map(\.tokens)).count == 4)
      let complete = hypotheses.prefix(while: \.isComplete)
      #expect(zip(complete, complete.dropFirst()).allSatisfy { $0.score >= $1.score })
      #expect(hypotheses.dropFirst(complete.count).allSatisfy { !$0.isComplete })
      #expect(hypotheses.allSatisfy { $0.tokens.allSatisfy { $0 > 3 } })
    }
  }

  @Test func `never produces a forbidden token, be it the most probable`() {
    let model = MarkovModel(always: [0.4, 0.3, 0.2, 0.04, 0.05, 0.01])
    let tokens = Set(search(model, [0], options(beamSize: 5, nBest: 5))[0].flatMap(\.tokens))
    #expect(tokens.isSubset(of: [4, 5]))
  }

  @Test func `of equals takes the lower token, every time`() {
    let model = MarkovModel(always: [0, 0, 0, 0.25, 0.25, 0.25, 0.25])
    let options = options(beamSize: 3, nBest: 3, normalization: 0)
    let first = search(model, [0], options)
    #expect(first[0].map(\.tokens) == [[], [4], [4, 4]])
    #expect((0..<5).allSatisfy { _ in search(model, [0], options) == first })
  }

  @Test func `says of translations that they were cut, and puts complete ones first`() {
    let never = MarkovModel(always: [0, 0, 0, 0, 0.7, 0.3])
    let cut = search(never, [0], options(beamSize: 2, nBest: 2, maximumLength: 3))[0]
    #expect(cut.map(\.tokens.count) == [3, 3])
    #expect(cut[0].tokens == [4, 4, 4])
    #expect(cut.allSatisfy { !$0.isComplete })

    let rarely = MarkovModel(always: [0, 0, 0, 0.1, 0.89, 0.01])
    let mixed = search(rarely, [0], options(beamSize: 3, nBest: 3, maximumLength: 2))[0]
    #expect(mixed.map(\.isComplete) == [true, true, false])
  }

  @Test func `ends where no token is possible`() {
    let options = options(beamSize: 3, nBest: 2)
    let stuck = MarkovModel(always: [1, 1, 1, 0, 0, 0])
    #expect(
      search(stuck, [0], options)
        == [[.nothing]])
    // All that is possible is to end: one hypothesis, though two were wanted.
    let over = MarkovModel(always: [0, 0, 0, 1, 0, 0])
    #expect(
      search(over, [0], options)
        == [
          [
            Hypothesis(
              tokens: [], logProbabilities: [0], logProbability: 0, score: 0, isComplete: true)
          ]
        ])
  }

  @Test func `prefers the longer translation only where length is normalised`() {
    let model = MarkovModel(always: [0, 0, 0, 0.3, 0.7])
    let plain = search(model, [0], options(beamSize: 3, normalization: 0))[0][0]
    let normalized = search(model, [0], options(beamSize: 3, normalization: 1))[0][0]
    #expect(plain.tokens.isEmpty)
    #expect(normalized.tokens.count > plain.tokens.count)
    #expect(
      abs(normalized.score * Float(normalized.tokens.count + 1) - normalized.logProbability) < 1e-5)
  }
}
