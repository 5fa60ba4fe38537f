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

  init(_ configuration: Configuration, from source: WeightSource) {
    let options = configuration.options
    embedding = Embedding(
      .init(vocabularySize: configuration.vocabularySize, size: options.embeddingSize),
      from: source.scoped("embedding"))
    layers = (0..<options.layers).map { layer in
      EncoderLayer(
        .init(
          cell: options.cell.cell,
          inputSize: layer == 0 ? options.embeddingSize : options.hiddenSize,
          hiddenSize: options.hiddenSize, bidirectional: options.bidirectional),
        from: source.scoped("layers.\(layer)"))
    }
  }

  struct Trace {
    let tokens: [Int32]
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
    var inputs = embedding.forward(tokens, in: workspace)
    var traces: [EncoderLayer.Trace] = []
    for (index, layer) in layers.enumerated() {
      dropout.at(index).apply(to: inputs, on: workspace.backend)
      traces.append(layer.forward(inputs, layout: layout, in: workspace))
      // A copy, because dropout on a layer's input must not reach the outputs that backward reads.
      inputs = traces[index].outputs
      if index + 1 < layers.count, dropout.rate > 0 { inputs = workspace.copy(of: inputs) }
    }
    return Trace(tokens: tokens, layers: traces, dropout: dropout, outputs: inputs)
  }

  func backward(
    _ trace: Trace, outputGradient: Matrix, finalGradients: [Matrix], into gradients: Encoder,
    in workspace: Workspace
  ) {
    var gradient = outputGradient
    for index in layers.indices.reversed() {
      gradient = layers[index].backward(
        trace.layers[index], outputGradient: gradient, finalGradient: finalGradients[index],
        into: gradients.layers[index], in: workspace)
      trace.dropout.at(index).apply(to: gradient, on: workspace.backend)
    }
    embedding.backward(gradient, tokens: trace.tokens, into: gradients.embedding, in: workspace)
  }
}
