import Models
import Testing
import Text
import Translation

struct RiskSamplerTests {
  private let tokenizer: Tokenizer
  private let model: EncoderDecoder
  private let pairs: [TokenPair]

  init() throws {
    let tokenizer = try TinyModels.tokenizer()
    self.tokenizer = tokenizer
    model = TinyModels.model(tokenizer)
    pairs = zip(TinyModels.lines, TinyModels.lines.reversed()).map {
      (tokenizer.encode($0), tokenizer.encode($1))
    }
  }

  /// The share of the reference's length that is missing or too much.
  private func sampler(samples: Int, includesReference: Bool = true) -> RiskSampler {
    RiskSampler(target: tokenizer, samples: samples, includesReference: includesReference) {
      hypothesis, reference in
      Double(abs(hypothesis.utf8.count - reference.utf8.count)) / Double(reference.utf8.count)
    }
  }

  @Test func `candidates are the reference and what is drawn, each once`() {
    let found = sampler(samples: 8).candidates(for: pairs, by: model, seed: 1)
    #expect(found.count == pairs.count)
    for (pair, candidates) in zip(pairs, found) {
      #expect(candidates.first == RiskCandidate(tokens: pair.target, risk: 0))
      #expect((2...9).contains(candidates.count))
      #expect(Set(candidates.map(\.tokens)).count == candidates.count)
      let length = Double(tokenizer.decode(pair.target).utf8.count)
      for candidate in candidates {
        let own = Double(tokenizer.decode(candidate.tokens).utf8.count)
        #expect(candidate.risk == abs(own - length) / length)
      }
    }
  }

  @Test func `the reference may be left out`() {
    let drawn = sampler(samples: 4, includesReference: false)
      .candidates(for: pairs, by: model, seed: 1)
    let all = sampler(samples: 4).candidates(for: pairs, by: model, seed: 1)
    for (drawn, all) in zip(drawn, all) {
      #expect(Array(all.dropFirst()) == drawn.filter { $0.tokens != all[0].tokens })
    }
  }

  @Test func `the seed decides`() {
    let sampler = sampler(samples: 4)
    let one = sampler.candidates(for: pairs, by: model, seed: 1)
    #expect(one == sampler.candidates(for: pairs, by: model, seed: 1))
    #expect(one != sampler.candidates(for: pairs, by: model, seed: 2))
  }
}
