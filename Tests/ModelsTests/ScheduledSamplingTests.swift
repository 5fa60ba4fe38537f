import Layers
import Models
import Tensors
import Testing

struct ScheduledSamplingTests {
  private static let markers = TranslationBatch.Markers(start: 2, end: 3)
  private static let pairs: [(source: [Int32], target: [Int32])] = [
    ([4, 5, 6, 7, 8], [4, 5]), ([5, 9], [6, 7, 4, 8]), ([7, 6, 5], [9]), ([4], []),
  ]

  private static func model() -> EncoderDecoder {
    let model = FlatWeights<EncoderDecoder>(
      .init(
        options: EncoderDecoderGradientTests.options(.lstm, .general), sourceVocabularySize: 10,
        targetVocabularySize: 11), seed: 5)
    var generator = SeededGenerator(seed: 9)
    model.flat.withRow(0) { weights in
      for index in weights.indices { weights[index] += generator.nextUnitFloat() * 2 - 1 }
    }
    return model.weights
  }

  /// The loss of a batch in which the decoder reads other tokens than it has to predict.
  private func loss(_ share: Float, seed: UInt64) -> Double {
    let model = Self.model()
    let batch = model.readingOwnChoices(
      in: TranslationBatch(Self.pairs, markers: Self.markers), share: share, seed: seed,
      in: Workspace())
    return model.loss(batch, in: Workspace()).negativeLogLikelihood
  }

  /// What teacher forcing makes of it when, step by step, choices are read in place of the truth.
  private func steppedLoss() -> Double {
    let model = Self.model()
    var total = 0.0
    for (source, target) in Self.pairs {
      var truth = model.start([source], end: Self.markers.end, in: Workspace())
      var own = truth
      var input = Self.markers.start
      let outputs = target + [Self.markers.end]
      for (step, output) in outputs.enumerated() {
        let read = step == 0 ? Self.markers.start : target[step - 1]
        let choices = model.step([read], &truth, in: Workspace()).logProbabilities.values
        let found = model.step([input], &own, in: Workspace()).logProbabilities.values
        total -= Double(found[Int(output)])
        let best = Int32(choices.indices.max { choices[$0] < choices[$1] } ?? 0)
        input = best == Self.markers.end ? output : best
      }
    }
    return total
  }

  @Test func `a share of nothing is teacher forcing, a share of one reads only choices`() {
    let model = Self.model()
    let forced = model.loss(
      TranslationBatch(Self.pairs, markers: Self.markers), in: Workspace()
    ).negativeLogLikelihood
    #expect(loss(0, seed: 1) == forced)
    #expect(abs(loss(1, seed: 1) - steppedLoss()) < 1e-3)
    #expect(abs(loss(1, seed: 1) - forced) > 0.1)
  }

  @Test func `the seed decides what is replaced`() {
    let losses = (1...8).map { loss(0.5, seed: UInt64($0)) }
    #expect(losses == (1...8).map { loss(0.5, seed: UInt64($0)) })
    #expect(Set(losses).count > 2)
  }
}
