import Layers
import Models
import Tensors
import TestSupport
import Testing

/// Whole-model gradient checks: every architecture, every parameter.
struct EncoderDecoderGradientTests {
  /// Never square, never all the same length.
  static let batch = TranslationBatch(
    [
      (source: [4, 5, 6, 7, 8], target: [4, 5]), (source: [5, 9], target: [6, 7, 4, 8]),
      (source: [7, 6, 5], target: [9]),
    ], markers: .init(start: 2, end: 3))

  static func options(
    _ cell: CellKind, _ attention: ModelOptions.AttentionKind, bridge: Bridge.Kind = .dense,
    layers: Int = 1, bidirectional: Bool = true, tied: Bool = false
  ) -> ModelOptions {
    var options = ModelOptions()
    options.cell = cell
    options.attention = attention
    options.bridge = bridge
    options.layers = layers
    options.bidirectional = bidirectional
    options.tiedOutput = tied
    options.embeddingSize = 4
    options.hiddenSize = 6
    return options
  }

  static let architectures: [ModelOptions] =
    CellKind.allCases.flatMap { cell in
      ModelOptions.AttentionKind.allCases.map { options(cell, $0) }
    } + [
      options(.lstm, .general, layers: 2), options(.gru, .dot, layers: 2, tied: true),
      options(.lstm, .none, bridge: .copy, bidirectional: false),
      options(.elman, .none, bridge: .copy, bidirectional: false),
      options(.gru, .none, bridge: .zero, tied: true),
    ]

  @Test(arguments: architectures)
  func `gradients agree with differences of the loss`(options: ModelOptions) {
    let configuration = EncoderDecoder.Configuration(
      options: options, sourceVocabularySize: 10, targetVocabularySize: 11)
    let model = FlatWeights<EncoderDecoder>(configuration, seed: 5)
    // Larger weights than a fresh model's, so that no gradient is lost in rounding.
    var generator = SeededGenerator(seed: 9)
    model.flat.withRow(0) { weights in
      for index in weights.indices { weights[index] += generator.nextUnitFloat() * 0.6 - 0.3 }
    }
    if options.cell == .elmanReLU { keepAwayFromKinks(model) }
    let gradients = FlatWeights<EncoderDecoder>(configuration)
    let workspace = Workspace()
    _ = model.weights.lossAndGradient(
      Self.batch, smoothing: 0.1, dropout: .none, gradientScale: 1, into: gradients.weights,
      in: workspace)
    for entry in model.layout.entries {
      let weights = entry.view(in: model.flat)
      let gradient = entry.view(in: gradients.flat)
      expectDirectionalDerivative(
        of: weights, gradient: gradient, comment: "\(entry.name)", tolerance: 2e-3
      ) {
        workspace.reset()
        return model.weights.loss(Self.batch, smoothing: 0.1, in: workspace).objective
      }
    }
  }

  /// Biases of ±4 keep every ReLU on one side of its kink, where no difference quotient would be a slope.
  private func keepAwayFromKinks(_ model: FlatWeights<EncoderDecoder>) {
    for entry in model.layout.entries where entry.name.hasSuffix("bias_ih") {
      entry.view(in: model.flat).withRow(0) { bias in
        for unit in bias.indices { bias[unit] = unit.isMultiple(of: 2) ? 4 : -8 }
      }
    }
    for entry in model.layout.entries where entry.name.hasSuffix("weight_hh") {
      Workspace().backend.scale(entry.view(in: model.flat), by: 0.1)
    }
  }

  @Test func `dropout masks are the same forwards and backwards`() {
    let configuration = EncoderDecoder.Configuration(
      options: Self.options(.lstm, .general, layers: 2), sourceVocabularySize: 10,
      targetVocabularySize: 11)
    let model = FlatWeights<EncoderDecoder>(configuration, seed: 5)
    let gradients = FlatWeights<EncoderDecoder>(configuration)
    let scratch = FlatWeights<EncoderDecoder>(configuration)
    let workspace = Workspace()
    let dropout = Dropout(rate: 0.3, seed: 17)
    _ = model.weights.lossAndGradient(
      Self.batch, smoothing: 0, dropout: dropout, gradientScale: 1, into: gradients.weights,
      in: workspace)
    for entry in model.layout.entries {
      expectDirectionalDerivative(
        of: entry.view(in: model.flat), gradient: entry.view(in: gradients.flat),
        comment: "\(entry.name)", tolerance: 2e-3
      ) {
        workspace.reset()
        return model.weights.lossAndGradient(
          Self.batch, smoothing: 0, dropout: dropout, gradientScale: 1, into: scratch.weights,
          in: workspace
        ).objective
      }
    }
  }
}
