import Decoding
import Testing

struct DiversityTests {
  @Test func `makes hypotheses differ sooner`() {
    let model = MarkovModel(sentences: 20, vocabularySize: 30, seed: 31)
    func firstTokens(_ diversity: Float) -> Int {
      var options = SearchOptions()
      options.beamSize = 6
      options.nBest = 6
      options.diversity = diversity
      let found = BeamSearch(options: options, tokens: MarkovModel.tokens).search(
        model, from: model.start(Array(0..<20)),
        for: (0..<20).map { _ in SearchRequest(sourceLength: 4) })
      return found.reduce(0) { $0 + Set($1.map(\.tokens.first)).count }
    }
    #expect(firstTokens(3) > firstTokens(0))
  }

  @Test func `does not change the scores`() {
    let model = MarkovModel(sentences: 1, vocabularySize: 30, seed: 37)
    var options = SearchOptions()
    options.beamSize = 4
    options.nBest = 4
    options.diversity = 1
    let found = BeamSearch(options: options, tokens: MarkovModel.tokens).search(
      model, from: model.start([0]), for: [SearchRequest(sourceLength: 4)])[0]
    for hypothesis in found {
      #expect(abs(hypothesis.logProbabilities.reduce(0, +) - hypothesis.logProbability) < 1e-4)
      #expect(
        hypothesis.score
          == options.score(hypothesis.logProbability, length: hypothesis.logProbabilities.count))
    }
  }
}
