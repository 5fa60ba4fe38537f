import Decoding
import Foundation
import Tensors
import Testing

struct CoverageTests {
  /// Two source tokens: while the last token is 4 the second one is read, else the first.
  private final class Reader: StepModel {
    private let model: MarkovModel
    private var lastTokens: [Int32] = []
    var vocabularySize: Int { model.vocabularySize }

    init(_ probabilities: [Float]) { model = MarkovModel(always: probabilities) }

    func step(_ tokens: [Int32], _ state: inout MarkovModel.State) -> Matrix {
      lastTokens = tokens
      return model.step(tokens, &state)
    }

    func select(_ rows: [Int], from state: MarkovModel.State) -> MarkovModel.State {
      model.select(rows, from: state)
    }

    func attention(ofRow row: Int) -> [Float] { lastTokens[row] == 4 ? [0, 1] : [1, 0] }
    func start() -> MarkovModel.State { model.start([0]) }
  }

  private func best(penalty: Float) throws -> Hypothesis {
    let model = Reader([0, 0, 0, 0.3, 0.2, 0.5])
    var options = SearchOptions()
    options.beamSize = 30
    options.maximumLengthExtra = 4
    options.coveragePenalty = penalty
    options.lengthNormalization = .average(power: 1)
    let found = BeamSearch(options: options, tokens: MarkovModel.tokens)
      .search(model, from: model.start(), for: [SearchRequest(sourceLength: 0)])
    return try #require(found.first?.first)
  }

  @Test func `disfavours translations that leave a source token unread`() throws {
    let plain = try best(penalty: 0)
    #expect(!plain.tokens.contains(4))
    let covering = try best(penalty: 10)
    #expect(covering.tokens.contains(4))
    // All was read, so nothing is subtracted.
    #expect(
      covering.score == covering.logProbability / Float(covering.tokens.count + 1))
    // The second token was never read, which counts as a hundredth.
    let weak = try best(penalty: 0.001)
    #expect(weak.tokens == plain.tokens)
    #expect(abs(weak.score - (plain.score + 0.001 * log(0.01))) < 1e-6)
  }

  @Test func `what must be cut comes best first too`() {
    // The end is all but impossible, and the more probable token leaves one half unread.
    let model = Reader([0, 0, 0, 1e-9, 0.3, 0.7])
    var options = SearchOptions()
    options.beamSize = 8
    options.nBest = 8
    options.maximumLengthExtra = 3
    options.coveragePenalty = 5
    let found = BeamSearch(options: options, tokens: MarkovModel.tokens)
      .search(model, from: model.start(), for: [SearchRequest(sourceLength: 0)])[0]
    let cut = found.filter { !$0.isComplete }
    #expect(cut.count > 2)
    #expect(zip(cut, cut.dropFirst()).allSatisfy { $0.score >= $1.score })
    #expect(zip(cut, cut.dropFirst()).contains { $0.logProbability < $1.logProbability })
  }
}
