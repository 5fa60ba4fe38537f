import Layers
import Models
import Tensors
import TestSupport
import Testing

extension OptionChange<ModelOptions> {
  fileprivate static var all: [Self] {
    ModelOptions.AttentionKind.allCases.filter { $0 != .general }.map { attention in
      .init("\(attention)") { $0.attention = attention }
    }
      + Bridge.Kind.allCases.filter { $0 != .dense }.map { bridge in
        .init("bridge \(bridge)") { $0.bridge = bridge }
      }
      + [
        .init("GRU") { $0.cell = .gru },
        .init("Elman") { $0.cell = .elman },
        .init("ReLU", needing: { $0.cell = .elman }, changing: { $0.cell = .elmanReLU }),
        .init("embedding size") { $0.embeddingSize = 5 },
        .init("hidden size") { $0.hiddenSize = 8 },
        .init("layers") { $0.layers = 2 },
        .init("one direction") { $0.bidirectional = false },
        .init("residual", needing: { $0.layers = 2 }, changing: { $0.residual = true }),
        .init("transition depth") { $0.transitionDepth = 2 },
        .init("layer norm") { $0.layerNorm = true },
        .init(
          "attention layer", needing: { $0.layers = 2 }, changing: { $0.attentionLayer = .first }),
        .init("heads", needing: { $0.attention = .multiHead }, changing: { $0.attentionHeads = 3 }),
        .init("input feeding") { $0.inputFeeding = true },
        .init("tied output") { $0.tiedOutput = true },
        .init("tied embeddings") { $0.tiedEmbeddings = true },
      ]
  }
}

/// That no option is passed over.
struct OptionEffectTests {
  private static func model(_ options: ModelOptions) -> FlatWeights<EncoderDecoder> {
    FlatWeights(
      .init(options: options, sourceVocabularySize: 11, targetVocabularySize: 11), seed: 5)
  }

  private static func loss(_ model: FlatWeights<EncoderDecoder>) -> Double {
    model.weights.loss(EncoderDecoderGradientTests.batch, in: Workspace()).objective
  }

  @Test(arguments: OptionChange<ModelOptions>.all)
  func `an option changes what there is to learn, or what is made of it`(
    option: OptionChange<ModelOptions>
  ) {
    var options = EncoderDecoderGradientTests.options(.lstm, .general)
    option.needs(&options)
    let without = Self.model(options)
    option.change(&options)
    let with = Self.model(options)
    let shapes = [without, with].map { model in
      model.layout.entries.map { entry in
        let view = entry.view(in: model.flat)
        return "\(entry.name) \(view.rows) × \(view.columns)"
      }
    }
    guard shapes[0] == shapes[1] else { return }
    #expect(with.flat.values == without.flat.values)
    #expect(Self.loss(with) != Self.loss(without))
  }

  /// With the test before: what an option adds to a model does something in it.
  @Test(
    arguments: EncoderDecoderGradientTests.architectures.filter {
      // A decoder that is told nothing of the source, and a cell whose numbers can all be 0.
      ($0.bridge, $0.attention) != (.zero, .none) && $0.cell != .elmanReLU
    })
  func `every weight of an architecture matters`(options: ModelOptions) {
    let model = FlatWeights<EncoderDecoder>(
      EncoderDecoderGradientTests.configuration(options), seed: 5)
    let gradients = FlatWeights<EncoderDecoder>(model.configuration)
    _ = model.weights.lossAndGradient(
      EncoderDecoderGradientTests.batch, smoothing: 0, dropout: .none, gradientScale: 1,
      into: gradients.weights, in: Workspace())
    for entry in model.layout.entries {
      let gradient = entry.view(in: gradients.flat)
      #expect(gradient.values.contains { $0 != 0 }, "\(entry.name)")
    }
  }
}
