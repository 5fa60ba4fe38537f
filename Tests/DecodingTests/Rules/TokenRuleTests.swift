import Decoding
import Testing

struct TokenRuleTests {
  @Test(arguments: [1, 2, 3])
  func `no n-gram occurs twice`(size: Int) {
    let rule = NoRepeatedNGram(size: size)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let tokens = (0..<Int.random(in: 0..<9, using: &generator)).map { _ in
        Int32.random(in: 4..<7, using: &generator)
      }
      for token in Int32(4)..<7 {
        let whole = tokens + [token]
        let ngrams =
          whole.count < size ? [] : (0...whole.count - size).map { Array(whole[$0..<$0 + size]) }
        let isRepeated = ngrams.last.map { ngrams.dropLast().contains($0) } ?? false
        #expect(rule.allows(token, after: tokens) == !isRepeated, "\(whole)")
      }
    }
  }

  @Test func `a token occurs as often as it may`() {
    let rule = TokenLimits([7: 0, 8: 2])
    #expect(!rule.allows(7, after: []))
    #expect(rule.allows(8, after: [4, 8]))
    #expect(!rule.allows(8, after: [8, 4, 8]))
    #expect(rule.allows(9, after: [9, 9, 9]))
  }

  @Test func `a forced beginning can end within a token`() {
    let rule = ForcedBeginning([4, 5], completions: [[8], [9]])
    #expect(rule.allows(4, after: []))
    #expect(rule.allows(8, after: []))
    #expect(!rule.allows(5, after: []))
    #expect(rule.allows(5, after: [4]))
    #expect(rule.allows(9, after: [4]))
    #expect(!rule.allows(8, after: [4]))
    // Behind the beginning, and behind what completes it, all is free.
    #expect(rule.allows(3, after: [4, 5]))
    #expect(rule.allows(3, after: [8]))
  }

  @Test func `behind a forced beginning only some tokens may follow`() {
    let rule = ForcedBeginning([4, 5], completions: [[], []], followers: [7])
    #expect(rule.count == 2)
    #expect(rule.allows(7, after: [4, 5]) && !rule.allows(3, after: [4, 5]))
    #expect(!rule.allows(7, after: [4]))
    #expect(rule.allows(3, after: [4, 5, 7]))
  }

  @Test func `a beginning that is given may repeat itself, and the rest may not`() {
    let rule = NoRepeatedNGram(size: 1, sparing: 2)
    #expect(rule.allows(4, after: [4]))
    #expect(!rule.allows(4, after: [4, 4]) && rule.allows(5, after: [4, 4]))
  }

  @Test func `search keeps to the rules of the options and of each sentence`() {
    let model = MarkovModel(sentences: 2, vocabularySize: 12, seed: 5)
    var options = SearchOptions()
    options.minimumLengthFactor = 2
    options.maximumLengthFactor = 3
    options.unrepeatedNGram = 2
    let favourite = Int32(7)
    for beamSize in [1, 6] {
      options.beamSize = beamSize
      var requests = [SearchRequest(sourceLength: 3), SearchRequest(sourceLength: 3)]
      requests[1].rules = [TokenLimits([favourite: 0])]
      let search = BeamSearch(options: options, tokens: MarkovModel.tokens)
      let found = search.search(model, from: model.start([0, 0]), for: requests).map {
        $0[0].tokens
      }
      for tokens in found {
        #expect((6..<19).contains(tokens.count))
        let pairs = zip(tokens, tokens.dropFirst()).map { [$0, $1] }
        #expect(Set(pairs).count == pairs.count)
      }
      #expect(found[0].contains(favourite))
      #expect(!found[1].contains(favourite))
    }
  }
}
