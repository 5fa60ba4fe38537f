import Foundation
import Layers
import Models
import Tensors
import Testing

struct ForcedDecodingTests {
  private static let markers = EncoderDecoderTests.markers
  private static let pairs: [(source: [Int32], target: [Int32])] =
    EncoderDecoderTests.pairs + [([], [8, 9, 9]), ([4], []), ([], [])]

  /// A model whose word has weight: fresh ones find all tokens alike.
  private static func model(_ options: ModelOptions, seed: UInt64 = 3) -> EncoderDecoder {
    let model = FlatWeights<EncoderDecoder>(
      EncoderDecoderGradientTests.configuration(options), seed: seed)
    var generator = SeededGenerator(seed: seed)
    model.flat.withRow(0) { weights in
      for index in weights.indices { weights[index] += generator.nextUnitFloat() - 0.5 }
    }
    return model.weights
  }

  /// What search would be told, step by step: of each member all log-probabilities behind each token.
  private func stepped(
    _ model: EncoderDecoder, _ pair: (source: [Int32], target: [Int32])
  ) -> [[Float]] {
    var state = model.start([pair.source], end: Self.markers.end, in: Workspace())
    return ([Self.markers.start] + pair.target).map { input in
      model.step([input], &state, in: Workspace()).logProbabilities.withRow(0) { Array($0) }
    }
  }

  @Test(arguments: EncoderDecoderGradientTests.architectures)
  func `is stepping along the translation, pair by pair in order`(options: ModelOptions) {
    let model = Self.model(options)
    let found = model.tokenLogProbabilities(Self.pairs, markers: Self.markers, in: Workspace())
    #expect(found.count == Self.pairs.count)
    for (pair, logProbabilities) in zip(Self.pairs, found) {
      let outputs = pair.target + [Self.markers.end]
      let expected = zip(stepped(model, pair), outputs).map { $0[Int($1)] }
      #expect(logProbabilities.count == expected.count)
      for (one, other) in zip(logProbabilities, expected) { #expect(abs(one - other) < 1e-4) }
    }
    #expect(model.tokenLogProbabilities([], markers: Self.markers, in: Workspace()).isEmpty)
  }

  @Test(arguments: [ModelOptions.AttentionKind.none, .general])
  func `an ensemble is the normalised geometric mean of its members`(
    attention: ModelOptions.AttentionKind
  ) {
    let members = [
      (model: Self.model(EncoderDecoderGradientTests.options(.gru, attention)), weight: Float(3)),
      (
        model: Self.model(
          EncoderDecoderGradientTests.options(.lstm, .dot) { $0.layers = 2 }, seed: 8),
        weight: Float(1)
      ),
    ]
    let found = EncoderDecoder.tokenLogProbabilities(
      Self.pairs, by: members, markers: Self.markers, in: Workspace())
    for (pair, logProbabilities) in zip(Self.pairs, found) {
      let steps = members.map { stepped($0.model, pair) }
      for (place, token) in (pair.target + [Self.markers.end]).enumerated() {
        let mean = (0..<11).map { 0.75 * steps[0][place][$0] + 0.25 * steps[1][place][$0] }
        let expected = mean[Int(token)] - log(mean.reduce(0) { $0 + exp($1) })
        #expect(abs(logProbabilities[place] - expected) < 1e-4)
      }
    }
  }

  /// Not of a ReLU that reads what it looked at: over a thousand steps nothing keeps rounding from growing in it.
  @Test(
    arguments: EncoderDecoderGradientTests.architectures.filter {
      $0.cell != .elmanReLU || $0.attention != .additive
    })
  func `long translations are read in stretches that nobody notices`(options: ModelOptions) {
    let model = Self.model(options)
    // Lengths that end before, at and behind the ends of stretches.
    let pairs = [1500, 1023, 1024, 3, 700].map { length in
      (
        source: (0..<length % 90).map { Int32(4 + $0 % 6) },
        target: (0..<length).map { Int32(4 + ($0 * $0 + length) % 7) }
      )
    }
    let found = model.tokenLogProbabilities(pairs, markers: Self.markers, in: Workspace())
    for (pair, logProbabilities) in zip(pairs, found) {
      let loss = model.loss(TranslationBatch([pair], markers: Self.markers), in: Workspace())
      let sum = logProbabilities.reduce(0) { $0 + Double($1) }
      #expect(logProbabilities.count == pair.target.count + 1)
      #expect(abs(loss.negativeLogLikelihood + sum) < 1e-5 * Double(pair.target.count + 1000))
    }
  }
}
