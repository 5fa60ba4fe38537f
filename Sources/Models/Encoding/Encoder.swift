import Layers
import Tensors

/// Many to one: folds the source tokens into a state for each layer, and keeps the outputs for attention.
struct Encoder: WeightSet, Sendable {
  struct Configuration: Sendable {
    var options: ModelOptions
    var vocabularySize: Int
  }

  let embedding: Embedding
  let layers: [EncoderLayer]
  let isResidual: Bool

  init(_ configuration: Configuration, from source: WeightSource) {
    let options = configuration.options
    embedding = Embedding(
      .init(vocabularySize: configuration.vocabularySize, size: options.embeddingSize),
      from: source.scoped("embedding"))
    layers = (0..<options.layers).map { layer in
      EncoderLayer(
        .init(
          options: options, inputSize: layer == 0 ? options.embeddingSize : options.hiddenSize),
        from: source.scoped("layers.\(layer)"))
    }
    isResidual = options.residual
  }

  struct Trace {
    let tokens: [Int32]
    let layout: PackedLayout
    let layers: [EncoderLayer.Trace]
    let dropout: Dropout
    /// Top outputs [tokens × hidden]
    let outputs: Matrix
    /// Last state of each layer [sentences × stateSize]
    var finals: [Matrix] { layers.map(\.final) }
  }

  /// - Parameter tokens: packed ids
  func forward(
    _ tokens: [Int32], layout: PackedLayout, dropout: Dropout, in workspace: Workspace
  ) -> Trace {
    let backend = workspace.backend
    var outputs = embedding.forward(tokens, in: workspace)
    dropout.at(Place.words).apply(toWords: outputs, rate: dropout.rates.sourceWords, on: backend)
    var traces: [EncoderLayer.Trace] = []
    for (index, layer) in layers.enumerated() {
      let below = outputs
      // A copy, because dropout on a layer's input must not reach the outputs that backward reads.
      let inputs = index > 0 && dropout.rates.units > 0 ? workspace.copy(of: below) : below
      dropout.at(index).apply(to: inputs, layout: layout, on: backend)
      let trace = layer.forward(
        inputs, layout: layout, dropout: dropout.at(Place.recurrences + index), in: workspace)
      traces.append(trace)
      outputs = trace.outputs
      if isResidual, index > 0 {
        outputs = workspace.copy(of: outputs)
        backend.add(below, to: outputs)
      }
    }
    return Trace(
      tokens: tokens, layout: layout, layers: traces, dropout: dropout, outputs: outputs)
  }

  func backward(
    _ trace: Trace, outputGradient: Matrix, finalGradients: [Matrix], into gradients: Encoder,
    in workspace: Workspace
  ) {
    let backend = workspace.backend
    var gradient = outputGradient
    for index in layers.indices.reversed() {
      let inputs = layers[index].backward(
        trace.layers[index], outputGradient: gradient, finalGradient: finalGradients[index],
        into: gradients.layers[index], in: workspace)
      trace.dropout.at(index).apply(to: inputs, layout: trace.layout, on: backend)
      if isResidual, index > 0 { backend.add(gradient, to: inputs) }
      gradient = inputs
    }
    trace.dropout.at(Place.words).apply(
      toWords: gradient, rate: trace.dropout.rates.sourceWords, on: backend)
    embedding.backward(gradient, tokens: trace.tokens, into: gradients.embedding, in: workspace)
  }

  /// Seeds of dropout beside those of the layers' inputs.
  private enum Place {
    static let words = 100
    static let recurrences = 200
  }
}
