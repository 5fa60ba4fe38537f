import Foundation
import Layers
import Models
import Tensors
import Testing

struct ShapeTests {
  private typealias Cases = ShapeGradientTests

  @Test(arguments: ShapeGradientTests.variants)
  func `a batch of three is three batches of one`(options: ModelOptions) {
    let label = Cases.configuration(options)
    expectSums(Tagger.self, label, Cases.pairs(options, labels: [4, 2, 3]))
    expectSums(Classifier.self, label, Cases.pairs(options, labels: [1, 1, 1]))
    expectSums(Mapper.self, label, Cases.pairs(options, labels: [1, 1, 1]))
    expectSums(Generator.self, Cases.generator(options), Cases.generated)
  }

  private func expectSums<Model: SequenceModel>(
    _ type: Model.Type, _ configuration: Model.Configuration, _ pairs: [TokenPair]
  ) {
    let model = FlatWeights<Model>(configuration, seed: 3)
    let workspace = Workspace()
    func gradient(_ batches: [[TokenPair]]) -> (loss: Double, gradient: [Float]) {
      let gradients = FlatWeights<Model>(configuration)
      var loss = CrossEntropy()
      for batch in batches {
        workspace.reset()
        loss += model.weights.lossAndGradient(
          batch, smoothing: 0.1, dropout: .none, gradientScale: 1, into: gradients.weights,
          in: workspace)
      }
      return (loss.objective, gradients.flat.values)
    }
    let together = gradient([pairs])
    let apart = gradient(pairs.map { [$0] })
    #expect(abs(together.loss - apart.loss) < 1e-4, "\(type)")
    #expect(zip(together.gradient, apart.gradient).allSatisfy { abs($0 - $1) < 1e-4 }, "\(type)")
  }

  @Test(arguments: ShapeGradientTests.variants)
  func `losses are those of the probabilities, sentence by sentence`(options: ModelOptions) {
    let configuration = Cases.configuration(options)
    let sources = Cases.sources(options)
    let tagger = FlatWeights<Tagger>(configuration, seed: 3).weights
    let tagged = Cases.pairs(options, labels: [4, 2, 3])
    let tags = tagger.probabilities(sources, in: Workspace())
    #expect(tags.map(\.count) == [4, 2, 3])
    expectLoss(
      tagger.loss(tagged, in: Workspace()), zip(tags, tagged).flatMap { zip($0, $1.target) })

    let labelled = Cases.pairs(options, labels: [1, 1, 1])
    let classifier = FlatWeights<Classifier>(configuration, seed: 3).weights
    expectLoss(
      classifier.loss(labelled, in: Workspace()),
      zip(classifier.probabilities(sources, in: Workspace()), labelled).map { ($0, $1.target[0]) })
    let mapper = FlatWeights<Mapper>(configuration, seed: 3).weights
    expectLoss(
      mapper.loss(labelled, in: Workspace()),
      zip(mapper.probabilities(sources, in: Workspace()), labelled).map { ($0, $1.target[0]) })
  }

  private func expectLoss(_ loss: CrossEntropy, _ choices: [([Float], Int32)]) {
    #expect(choices.allSatisfy { abs($0.0.reduce(0, +) - 1) < 1e-5 })
    let expected = choices.reduce(0) { $0 - log(Double($1.0[Int($1.1)])) }
    #expect(abs(loss.negativeLogLikelihood - expected) < 1e-4)
  }

  @Test(arguments: ShapeGradientTests.variants)
  func `generating step by step equals teacher forcing`(options: ModelOptions) {
    let model = FlatWeights<Generator>(Cases.generator(options), seed: 3).weights
    for pair in Cases.generated {
      let loss = model.loss([pair], in: Workspace()).negativeLogLikelihood
      var state = model.start([[0, 1], pair.source], in: Workspace()).selecting(
        [1, 0], in: Workspace())
      var stepped = 0.0
      for (input, output) in zip([2] + pair.target, pair.target + [3]) {
        stepped -= Double(model.step([input, 4], &state, in: Workspace())[0, Int(output)])
      }
      #expect(abs(loss - stepped) < 1e-4)
    }
  }

  @Test func `spelled words are one sequence and come back`() {
    var words = SpelledWords()
    words.append(7, spelling: [1, 2, 3])
    words.append(9, spelling: [])
    words.append(7, spelling: [4])
    #expect(words.sequence == [7, 3, 1, 2, 3, 9, 0, 7, 1, 4])
    #expect(SpelledWords(words.sequence) == words)
    #expect(SpelledWords([7, 3, 1]).words.isEmpty)
  }
}
