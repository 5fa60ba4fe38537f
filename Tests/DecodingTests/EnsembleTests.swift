import Decoding
import Foundation
import Tensors
import Testing

struct EnsembleTests {
  private func row(_ probabilities: [[Float]], weights: [Float]) -> [Float] {
    let members = probabilities.map { MarkovModel(always: $0) }
    let ensemble = Ensemble(members, weights: weights)
    var state = members.map { $0.start([0]) }
    return ensemble.step([2], &state).withRow(0) { Array($0) }.map { exp($0) }
  }

  @Test func `is the weighted geometric mean of its members`() {
    let first: [Float] = [0.2, 0.3, 0.5]
    let second: [Float] = [0.6, 0.3, 0.1]
    let mean = zip(first, second).map { pow($0, 0.75) * pow($1, 0.25) }
    let sum = mean.reduce(0, +)
    for (found, expected) in zip(row([first, second], weights: [3, 1]), mean) {
      #expect(abs(found - expected / sum) < 1e-5)
    }
  }

  @Test func `of one model twice is that model`() {
    let model = MarkovModel(sentences: 3, vocabularySize: 12, seed: 47)
    let requests = (0..<3).map { SearchRequest(sourceLength: $0) }
    let search = BeamSearch(options: SearchOptions(), tokens: MarkovModel.tokens)
    let alone = search.search(model, from: model.start([0, 1, 2]), for: requests)
    let states = [model.start([0, 1, 2]), model.start([0, 1, 2])]
    let together = search.search(
      Ensemble([model, model], weights: [1, 1]), from: states, for: requests)
    #expect(alone.map { $0.map(\.tokens) } == together.map { $0.map(\.tokens) })
    for (one, two) in zip(alone.joined(), together.joined()) {
      #expect(abs(one.score - two.score) < 1e-5)
    }
  }

  @Test func `lets every member veto`() {
    #expect(row([[0, 0.5, 0.5], [0.9, 0.05, 0.05]], weights: [1, 1])[0] == 0)
  }
}
