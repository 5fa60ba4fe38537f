import Layers
import Tensors

/// One to many: unfolds a state into target tokens, each step fed with the token before.
///
/// Above the recurrent layers stands the readout: with attention `h̃ = tanh(W_c [c; h])` (Luong et al. 2015,
/// our equation 33), without it h itself, unless a tied output layer asks for another width.
struct Decoder: WeightSet, Sendable {
  struct Configuration: Sendable {
    var options: ModelOptions
    var vocabularySize: Int
  }

  let embedding: Embedding
  let layers: [Recurrence]
  let attention: Attention?
  let readout: Linear?
  let output: OutputLayer

  init(_ configuration: Configuration, from source: WeightSource) {
    let options = configuration.options
    let hidden = options.hiddenSize
    embedding = Embedding(
      .init(vocabularySize: configuration.vocabularySize, size: options.embeddingSize),
      from: source.scoped("embedding"))
    layers = (0..<options.layers).map { layer in
      Recurrence(
        .init(
          cell: options.cell.cell, inputSize: layer == 0 ? options.embeddingSize : hidden,
          hiddenSize: hidden),
        from: source.scoped("layers.\(layer)"))
    }
    attention = options.attention.score.map { score in
      Attention(
        .init(score: score, querySize: hidden, memorySize: hidden),
        from: source.scoped("attention"))
    }
    let readoutSize = options.tiedOutput ? options.embeddingSize : hidden
    readout =
      attention != nil || readoutSize != hidden
      ? Linear(
        .init(
          inputSize: attention == nil ? hidden : 2 * hidden, outputSize: readoutSize,
          hasBias: false),
        from: source.scoped("readout"))
      : nil
    output = OutputLayer(
      inputSize: readoutSize, vocabularySize: configuration.vocabularySize,
      tiedTo: options.tiedOutput ? embedding : nil, from: source.scoped("output"))
  }

  struct Trace {
    let tokens: [Int32]
    let layers: [Recurrence.Trace]
    let readout: Readout
    let dropout: Dropout
  }

  /// Teacher forcing: all positions of all sentences at once.
  ///
  /// - Parameters:
  ///   - tokens: packed ids, each the one before the token to predict
  ///   - initial: first state of each layer [sentences × stateSize]
  /// - Returns: a trace whose `readout.output` [tokens × readout] feeds the output layer.
  func forward(
    _ tokens: [Int32], layout: PackedLayout, initial: [Matrix], memory: Attention.Memory?,
    spans: AttentionSpans, dropout: Dropout, in workspace: Workspace
  ) -> Trace {
    var inputs = embedding.forward(tokens, in: workspace)
    var traces: [Recurrence.Trace] = []
    for (index, layer) in layers.enumerated() {
      dropout.at(index).apply(to: inputs, on: workspace.backend)
      traces.append(
        layer.forward(inputs, layout: layout, initial: initial[index], in: workspace))
      inputs = workspace.copy(of: traces[index].outputs)
    }
    let readout = readOut(inputs, memory: memory, spans: spans, in: workspace)
    dropout.at(layers.count).apply(to: readout.output, on: workspace.backend)
    return Trace(tokens: tokens, layers: traces, readout: readout, dropout: dropout)
  }

  /// ∂L/∂readout → ∂L/∂ of each layer's first state and of the memory; adds the weight gradients.
  func backward(
    _ trace: Trace, readoutGradient: Matrix, into gradients: Decoder, in workspace: Workspace
  ) -> (initial: [Matrix], memory: Matrix?) {
    let backend = workspace.backend
    trace.dropout.at(layers.count).apply(to: readoutGradient, on: backend)
    let readout = readOutBackward(
      trace.readout, gradient: readoutGradient, into: gradients, in: workspace)
    var gradient = readout.hidden
    var initial: [Matrix] = []
    for index in layers.indices.reversed() {
      let layout = trace.layers[index].layout
      let result = layers[index].backward(
        trace.layers[index], outputGradient: gradient,
        finalGradient: workspace.zeros(layout.sentences, layers[index].stateSize),
        into: gradients.layers[index], in: workspace)
      gradient = result.inputs
      trace.dropout.at(index).apply(to: gradient, on: backend)
      initial.insert(result.initial, at: 0)
    }
    embedding.backward(gradient, tokens: trace.tokens, into: gradients.embedding, in: workspace)
    return (initial, readout.memory)
  }

  /// One step for search: advances `states` and returns the readout [rows × readout].
  func step(
    _ tokens: [Int32], states: inout [Matrix], memory: Attention.Memory?, spans: AttentionSpans,
    in workspace: Workspace
  ) -> Readout {
    var inputs = embedding.forward(tokens, in: workspace)
    for (index, layer) in layers.enumerated() {
      states[index] = layer.step(inputs, from: states[index], in: workspace)
      inputs = states[index].columns(0..<layer.hiddenSize)
    }
    return readOut(inputs, memory: memory, spans: spans, in: workspace)
  }
}

extension ModelOptions.AttentionKind {
  /// The score to compare states with, nil without attention.
  var score: Attention.Score? {
    switch self {
    case .none: nil
    case .dot: .dot
    case .general: .general
    }
  }
}
