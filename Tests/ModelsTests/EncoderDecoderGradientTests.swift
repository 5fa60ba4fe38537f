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
    _ cell: CellKind, _ attention: ModelOptions.AttentionKind,
    _ change: (inout ModelOptions) -> Void = { _ in }
  ) -> ModelOptions {
    var options = ModelOptions()
    options.cell = cell
    options.attention = attention
    options.attentionHeads = 2
    options.embeddingSize = 4
    options.hiddenSize = 6
    change(&options)
    return options
  }

  static let architectures: [ModelOptions] =
    CellKind.allCases.flatMap { cell in
      ModelOptions.AttentionKind.allCases.map { options(cell, $0) }
    }
    + CellKind.allCases.flatMap { cell in
      [
        options(cell, .general) { $0.layerNorm = true },
        options(cell, .general) { $0.transitionDepth = 2 },
      ]
    }
    + [
      options(.lstm, .general) { $0.layers = 2 },
      options(.gru, .dot) {
        $0.layers = 2
        $0.tiedOutput = true
      },
      options(.lstm, .none) {
        $0.bridge = .copy
        $0.bidirectional = false
      },
      options(.elman, .none) {
        $0.bridge = .copy
        $0.bidirectional = false
      },
      options(.gru, .none) {
        $0.bridge = .zero
        $0.tiedOutput = true
      },
      options(.lstm, .general) { $0.inputFeeding = true },
      options(.gru, .concat) {
        $0.inputFeeding = true
        $0.tiedOutput = true
        $0.bridge = .mean
      },
      options(.lstm, .multiHead) {
        $0.inputFeeding = true
        $0.layers = 2
        $0.residual = true
      },
      options(.lstm, .dot) {
        $0.layers = 3
        $0.residual = true
        $0.attentionLayer = .first
      },
      options(.gru, .general) {
        $0.layers = 2
        $0.residual = true
        $0.attentionLayer = .first
        $0.inputFeeding = true
        $0.tiedOutput = true
        $0.layerNorm = true
      },
      options(.lstm, .additive) {
        $0.layers = 2
        $0.attentionLayer = .first
        $0.bridge = .mean
      },
      options(.lstm, .additive) {
        $0.layers = 2
        $0.residual = true
        $0.layerNorm = true
      },
      options(.lstm, .none) {
        $0.layers = 2
        $0.residual = true
        $0.transitionDepth = 3
      },
      options(.lstm, .general) {
        $0.tiedEmbeddings = true
        $0.tiedOutput = true
      },
    ]

  static func configuration(_ options: ModelOptions) -> EncoderDecoder.Configuration {
    EncoderDecoder.Configuration(
      options: options, sourceVocabularySize: options.tiedEmbeddings ? 11 : 10,
      targetVocabularySize: 11)
  }

  @Test(arguments: architectures)
  func `gradients agree with differences of the loss`(options: ModelOptions) {
    let configuration = Self.configuration(options)
    let model = FlatWeights<EncoderDecoder>(configuration, seed: 5)
    // Larger weights than a fresh model's, so that no gradient is lost in rounding; normalised products have their own
    // size, and bend so sharply that a step must be short.
    let isSharp = options.layerNorm
    var generator = SeededGenerator(seed: 9)
    model.flat.withRow(0) { weights in
      for index in weights.indices where !isSharp {
        weights[index] += generator.nextUnitFloat() * 0.6 - 0.3
      }
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
        of: weights, gradient: gradient, comment: "\(entry.name)",
        tolerance: isSharp ? 2e-2 : 2e-3, step: isSharp ? 0.004 : 0.02
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

  static let dropouts: [(ModelOptions, Dropout.Rates)] = [
    (options(.lstm, .general) { $0.layers = 2 }, .init(units: 0.3)),
    (
      options(.lstm, .general) {
        $0.layers = 2
        $0.residual = true
      }, .init(units: 0.3, isVariational: true)
    ),
    (
      options(.gru, .dot) { $0.transitionDepth = 2 },
      .init(recurrent: 0.3, sourceWords: 0.2, targetWords: 0.3)
    ),
    (
      options(.lstm, .general) {
        $0.inputFeeding = true
        $0.transitionDepth = 2
      }, .init(units: 0.2, isVariational: true, recurrent: 0.3)
    ),
    (
      options(.lstm, .additive) {
        $0.layers = 2
        $0.attentionLayer = .first
        $0.residual = true
      }, .init(units: 0.3, targetWords: 0.2)
    ),
  ]

  @Test(arguments: dropouts)
  func `dropout masks are the same forwards and backwards`(
    options: ModelOptions, rates: Dropout.Rates
  ) {
    let configuration = Self.configuration(options)
    let model = FlatWeights<EncoderDecoder>(configuration, seed: 5)
    let gradients = FlatWeights<EncoderDecoder>(configuration)
    let scratch = FlatWeights<EncoderDecoder>(configuration)
    let workspace = Workspace()
    let dropout = Dropout(rates, seed: 17)
    let loss = model.weights.lossAndGradient(
      Self.batch, smoothing: 0, dropout: dropout, gradientScale: 1, into: gradients.weights,
      in: workspace)
    #expect(loss.objective != model.weights.loss(Self.batch, in: Workspace()).objective)
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
