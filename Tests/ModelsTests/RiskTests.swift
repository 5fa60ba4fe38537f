import Foundation
import Layers
import Models
import Tensors
import TestSupport
import Testing

struct RiskTests {
  private static let markers = TranslationBatch.Markers(start: 2, end: 3)
  private static let sentences: [(source: [Int32], candidates: [RiskCandidate])] = [
    (
      [4, 5, 6, 7, 8],
      [
        RiskCandidate(tokens: [4, 5], risk: 0), RiskCandidate(tokens: [6, 7, 4, 8], risk: 0.9),
        RiskCandidate(tokens: [], risk: 0.4),
      ]
    ),
    (
      [5, 9], [RiskCandidate(tokens: [9], risk: 0.7), RiskCandidate(tokens: [5, 5, 4], risk: 0.1)]
    ),
    // Nothing to choose from: no gradient.
    ([7, 6, 5], [RiskCandidate(tokens: [9, 4], risk: 0.5)]),
  ]

  private static func model(_ options: ModelOptions) -> FlatWeights<EncoderDecoder> {
    let model = FlatWeights<EncoderDecoder>(
      .init(options: options, sourceVocabularySize: 10, targetVocabularySize: 11), seed: 5)
    var generator = SeededGenerator(seed: 9)
    model.flat.withRow(0) { weights in
      for index in weights.indices { weights[index] += generator.nextUnitFloat() * 0.6 - 0.3 }
    }
    return model
  }

  private func risk(
    _ model: FlatWeights<EncoderDecoder>, sharpness: Float, dropout: Dropout = .none,
    scale: Float = 1, into gradients: FlatWeights<EncoderDecoder>, in workspace: Workspace
  ) -> Double {
    model.weights.riskAndGradient(
      Self.sentences, sharpness: sharpness, dropout: dropout, gradientScale: scale,
      markers: Self.markers, into: gradients.weights, in: workspace)
  }

  @Test(arguments: [
    EncoderDecoderGradientTests.options(.lstm, .general),
    EncoderDecoderGradientTests.options(.gru, .none) { $0.tiedOutput = true },
  ])
  func `gradients agree with differences of the risk`(options: ModelOptions) {
    let model = Self.model(options)
    let gradients = FlatWeights<EncoderDecoder>(model.configuration)
    let scratch = FlatWeights<EncoderDecoder>(model.configuration)
    let workspace = Workspace()
    let dropout = Dropout(.init(units: 0.2), seed: 17)
    _ = risk(model, sharpness: 0.7, dropout: dropout, scale: 2, into: gradients, in: workspace)
    for entry in model.layout.entries {
      expectDirectionalDerivative(
        of: entry.view(in: model.flat), gradient: entry.view(in: gradients.flat),
        comment: "\(entry.name)", tolerance: 1e-3
      ) {
        workspace.reset()
        return 2
          * risk(model, sharpness: 0.7, dropout: dropout, into: scratch, in: workspace)
      }
    }
    #expect(gradients.flat.values.contains { abs($0) > 1e-3 })
  }

  @Test func `is the mean of what is wrong, weighed by probability`() {
    let model = Self.model(EncoderDecoderGradientTests.options(.lstm, .general))
    let pairs = Self.sentences.flatMap { sentence in
      sentence.candidates.map { (source: sentence.source, target: $0.tokens) }
    }
    let logProbabilities = model.weights.tokenLogProbabilities(
      pairs, markers: Self.markers, in: Workspace()
    ).map { Double($0.reduce(0, +)) }
    for sharpness in [1e-6, 0.3, 1] {
      var (expected, next) = (0.0, 0)
      for (_, candidates) in Self.sentences {
        let powers = candidates.indices.map { exp(sharpness * logProbabilities[next + $0]) }
        next += candidates.count
        expected +=
          zip(powers, candidates).reduce(0) { $0 + $1.0 * $1.1.risk } / powers.reduce(0, +)
      }
      let found = risk(
        model, sharpness: Float(sharpness), into: FlatWeights(model.configuration),
        in: Workspace())
      #expect(abs(found - expected) < 1e-5)
    }
  }

  @Test func `of no sentence there is none`() {
    let model = Self.model(EncoderDecoderGradientTests.options(.gru, .dot))
    let gradients = FlatWeights<EncoderDecoder>(model.configuration)
    let risk = model.weights.riskAndGradient(
      [], sharpness: 1, dropout: .none, gradientScale: 1, markers: Self.markers,
      into: gradients.weights, in: Workspace())
    #expect(risk == 0)
    #expect(gradients.flat.values.allSatisfy { $0 == 0 })
  }
}
