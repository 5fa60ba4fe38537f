import Decoding
import Foundation
import Testing

struct SamplingTests {
  private func draw(
    _ model: MarkovModel, _ sentences: [Int] = [0], count: Int = 1, maximumLength: Int = 12,
    seeds: [UInt64]? = nil, _ change: (inout SamplingOptions) -> Void = { _ in }
  ) -> [[Hypothesis]] {
    var options = SearchOptions()
    options.maximumLengthExtra = maximumLength
    var sampling = SamplingOptions()
    change(&sampling)
    let requests = sentences.indices.map { index in
      var request = SearchRequest(sourceLength: 0)
      request.seed = seeds?[index] ?? UInt64(sentences[index])
      return request
    }
    return Sampling(options: options, sampling: sampling, tokens: MarkovModel.tokens)
      .search(model, from: model.start(sentences), for: requests, count: count)
  }

  /// How often each token was drawn first, of 4,000.
  private func shares(
    _ probabilities: [Float], _ change: (inout SamplingOptions) -> Void = { _ in }
  ) -> [Double] {
    let model = MarkovModel(always: probabilities)
    let drawn = draw(model, count: 4000, maximumLength: 1, change)[0]
    return probabilities.indices.map { token in
      Double(drawn.count { ($0.tokens.first ?? 3) == Int32(token) }) / 4000
    }
  }

  @Test func `draws tokens as often as the model says`() {
    let shares = shares([0.5, 0, 0, 0.1, 0.25, 0.15])
    for (share, expected) in zip(shares, [0, 0, 0, 0.2, 0.5, 0.3]) {
      #expect(abs(share - expected) < 0.05)
    }
  }

  @Test func `temperature makes the probable more probable`() {
    // Squared: 1 : 9 : 4 of 14.
    let shares = shares([0, 0, 0, 0.1, 0.3, 0.2]) { $0.temperature = 0.5 }
    for (share, expected) in zip(shares.dropFirst(3), [1.0 / 14, 9.0 / 14, 4.0 / 14]) {
      #expect(abs(share - expected) < 0.05)
    }
    let model = MarkovModel(sentences: 5, vocabularySize: 20, seed: 3)
    var options = SearchOptions()
    options.maximumLengthExtra = 12
    let greedy = GreedySearch(options: options, tokens: MarkovModel.tokens).search(
      model, from: model.start(Array(0..<5)),
      for: (0..<5).map { _ in SearchRequest(sourceLength: 0) })
    #expect(draw(model, Array(0..<5)) { $0.temperature = 1e-4 }.map { $0[0] } == greedy)
  }

  @Test func `draws from the most probable only`() {
    let probabilities: [Float] = [0, 0, 0, 0.05, 0.4, 0.25, 0.3]
    let two = shares(probabilities) { $0.topK = 2 }
    #expect(two[3] == 0 && two[5] == 0)
    #expect(abs(two[4] - 4.0 / 7) < 0.05)
    // 0.4 + 0.3 is the first sum of at least 0.6.
    let nucleus = shares(probabilities) { $0.topP = 0.6 }
    #expect(nucleus[3] == 0 && nucleus[5] == 0)
    #expect(abs(nucleus[6] - 3.0 / 7) < 0.05)
    #expect(shares(probabilities) { $0.topP = 0.71 }[5] > 0)
    #expect(shares(probabilities) { $0.topP = 1e-6 }[4] == 1)
  }

  @Test func `depends on the seeds alone, not on the batch`() {
    let model = MarkovModel(sentences: 4, vocabularySize: 30, seed: 41)
    let together = draw(model, [0, 1, 2, 3], count: 3)
    #expect(together == draw(model, [0, 1, 2, 3], count: 3))
    for sentence in 0..<4 {
      #expect(draw(model, [sentence], count: 3) == [together[sentence]])
    }
    #expect(together != draw(model, [0, 1, 2, 3], count: 3) { $0.seed = 2 })
    #expect(Set(together[0].map(\.tokens)).count == 3)
    #expect(draw(model, [0], seeds: [7]) != draw(model, [0], seeds: [8]))
  }

  @Test func `scores what it draws as the model does`() {
    let model = MarkovModel(sentences: 1, vocabularySize: 12, seed: 43)
    let everything = model.everything(sentence: 0, maximumLength: 3, options: SearchOptions())
    let drawn = draw(model, count: 50, maximumLength: 3) { $0.temperature = 2 }[0]
    for hypothesis in drawn where hypothesis.isComplete {
      #expect(everything.contains(hypothesis))
    }
    #expect(drawn.contains { $0.isComplete })
  }

  @Test func `keeps to the rules`() {
    let model = MarkovModel(always: [0, 0, 0, 0.2, 0.7, 0.1])
    var request = SearchRequest(sourceLength: 0)
    request.rules = [TokenLimits([4: 1])]
    let drawn = Sampling(
      options: SearchOptions(), sampling: SamplingOptions(), tokens: MarkovModel.tokens
    ).search(model, from: model.start([0]), for: [request], count: 100)[0]
    #expect(drawn.allSatisfy { $0.tokens.count { $0 == 4 } <= 1 })
    #expect(drawn.contains { $0.tokens.contains(4) })
  }

  @Test func `names what cannot be`() {
    func refusal(_ change: (inout SamplingOptions) -> Void) -> String? {
      var options = SamplingOptions()
      change(&options)
      do {
        try options.validate()
        return nil
      } catch { return "\(error)" }
    }
    #expect(refusal { _ in } == nil)
    #expect(refusal { $0.temperature = 0 }?.contains("temperature") == true)
    #expect(refusal { $0.topK = -1 }?.contains("top-k") == true)
    #expect(refusal { $0.topP = 0 }?.contains("top-p") == true)
    #expect(refusal { $0.topP = 1.5 }?.contains("top-p") == true)
  }
}
