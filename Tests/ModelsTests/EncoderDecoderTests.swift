import Layers
import Models
import Tensors
import Testing

struct EncoderDecoderTests {
  static let markers = TranslationBatch.Markers(start: 2, end: 3)
  static let pairs: [(source: [Int32], target: [Int32])] = [
    ([4, 5, 6, 7, 8], [4, 5]), ([5, 9], [6, 7, 4, 8]), ([7, 6, 5], [9]),
  ]

  static func model(_ options: ModelOptions) -> FlatWeights<EncoderDecoder> {
    FlatWeights(EncoderDecoderGradientTests.configuration(options), seed: 3)
  }

  @Test(arguments: EncoderDecoderGradientTests.architectures)
  func `a batch of three is three batches of one`(options: ModelOptions) {
    let model = Self.model(options)
    let together = gradient(of: model, batches: [Self.pairs])
    let apart = gradient(of: model, batches: Self.pairs.map { [$0] })
    #expect(abs(together.loss - apart.loss) < 1e-4)
    for (one, other) in zip(together.gradient, apart.gradient) {
      #expect(abs(one - other) < 1e-4)
    }
  }

  private func gradient(
    of model: FlatWeights<EncoderDecoder>,
    batches: [[(source: [Int32], target: [Int32])]]
  ) -> (loss: Double, gradient: [Float]) {
    let gradients = FlatWeights<EncoderDecoder>(model.configuration)
    let workspace = Workspace()
    var loss = CrossEntropy()
    for batch in batches {
      workspace.reset()
      loss += model.weights.lossAndGradient(
        TranslationBatch(batch, markers: Self.markers), smoothing: 0.1, dropout: .none,
        gradientScale: 1, into: gradients.weights, in: workspace)
    }
    return (loss.objective, gradients.flat.values)
  }

  @Test(arguments: EncoderDecoderGradientTests.architectures, Precision.allCases)
  func `packed weights compute the same`(options: ModelOptions, precision: Precision) {
    let model = Self.model(options)
    let batch = TranslationBatch(Self.pairs, markers: Self.markers)
    let loss = model.weights.loss(batch, in: Workspace()).negativeLogLikelihood
    let packed = model.packed(as: precision).loss(batch, in: Workspace()).negativeLogLikelihood
    #expect(abs(packed / loss - 1) < (precision == .float32 ? 1e-6 : 1e-2))
    #expect(precision == .float32 || packed != loss)
  }

  @Test(arguments: EncoderDecoderGradientTests.architectures)
  func `stepping equals teacher forcing`(options: ModelOptions) {
    let model = Self.model(options)
    let workspace = Workspace()
    for pair in Self.pairs {
      let forced = model.weights.loss(
        TranslationBatch([pair], markers: Self.markers), in: workspace)
      // Beside another sentence, to see that rows do not mix.
      var state = model.weights.start(
        [[8], pair.source], end: Self.markers.end, in: Workspace())
      var stepped = 0.0
      for (input, output) in zip([Self.markers.start] + pair.target, pair.target + [3]) {
        let scratch = Workspace()
        let logProbabilities = model.weights.step([4, input], &state, in: scratch).logProbabilities
        stepped -= Double(logProbabilities[1, Int(output)])
      }
      #expect(abs(forced.negativeLogLikelihood - stepped) < 1e-4)
    }
  }

  @Test func `selected rows go on as they would have`() {
    let model = Self.model(EncoderDecoderGradientTests.options(.lstm, .general))
    let sources = Self.pairs.map(\.source)
    var all = model.weights.start(sources, end: 3, in: Workspace())
    _ = model.weights.step([2, 2, 2], &all, in: Workspace())
    var some = all.selecting([2, 0, 2], in: Workspace())
    let whole = model.weights.step([5, 6, 7], &all, in: Workspace()).logProbabilities
    let part = model.weights.step([7, 5, 7], &some, in: Workspace()).logProbabilities
    for token in 0..<11 {
      #expect(abs(part[0, token] - whole[2, token]) < 1e-5)
      #expect(abs(part[1, token] - whole[0, token]) < 1e-5)
      #expect(part[0, token] == part[2, token])
    }
  }
}
