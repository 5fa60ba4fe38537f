import Layers
import Tensors

extension Decoder {
  /// ∂L/∂readout → ∂L/∂ of each layer's first state, of the encoder outputs and of the opening; adds the weight gradients.
  func backward(
    _ trace: Trace, readoutGradient: Matrix, into gradients: Decoder, in workspace: Workspace
  ) -> (initial: [Matrix], memory: Matrix?, opening: Matrix?) {
    let backend = workspace.backend
    trace.dropout.at(layers.count).apply(
      to: readoutGradient, layout: trace.layout, on: backend)
    let top = topGradients(trace, readoutGradient, into: gradients, in: workspace)
    var outputGradient = top.output
    var memory: Matrix?
    var initial: [Matrix] = []
    for index in layers.indices.reversed() {
      var back: AttentionalReadout.BackwardPass?
      if index == attentionLayer, let pass = trace.attention,
        let attentionGradients = gradients.attention
      {
        let way = AttentionalReadout.BackwardPass(pass, into: attentionGradients)
        back = way
        begin(
          way, trace, attentionalGradient: top.attentional, outputGradient: outputGradient,
          into: gradients, on: backend)
      }
      let result = layers[index].backward(
        trace.layers[index], outputGradient: outputGradient,
        finalGradient: workspace.zeros(trace.layout.sentences, layers[index].stateSize),
        into: gradients.layers[index], in: workspace)
      initial.insert(result.initial, at: 0)
      if let back { memory = back.finish() }
      trace.dropout.at(index).apply(to: result.inputs, layout: trace.layout, on: backend)
      var below = result.inputs
      if index > attentionLayer, trace.attention != nil {
        let width = layers[index].hiddenSize
        backend.add(result.inputs.columns(width..<2 * width), to: top.attentional)
        below = result.inputs.columns(0..<width)
      }
      if isResidual, index > 0 { backend.add(outputGradient, to: below) }
      outputGradient = below
    }
    var opening: Matrix?
    if trace.hasOpening {
      // What the first tokens' embeddings would have been does not matter.
      let first = outputGradient.rows(0..<trace.layout.sentences)
      opening = workspace.copy(of: first)
      backend.fill(first, with: 0)
    }
    trace.dropout.at(Place.words).apply(
      toWords: outputGradient, rate: trace.dropout.rates.targetWords, on: backend)
    embedding.backward(
      outputGradient, tokens: trace.tokens, into: gradients.embedding, in: workspace)
    return (initial, memory, opening)
  }

  /// What of the readout's gradient reaches the top layer's output and what the attentional vectors.
  private func topGradients(
    _ trace: Trace, _ readoutGradient: Matrix, into gradients: Decoder, in workspace: Workspace
  ) -> (output: Matrix, attentional: Matrix) {
    let tokens = trace.layout.tokens
    if trace.attention != nil, attentionLayer == layers.count - 1 {
      return (workspace.zeros(tokens, trace.top.columns), readoutGradient)
    }
    let attentional = workspace.zeros(tokens, trace.attention?.output.columns ?? 0)
    guard let projection, let projectionGradients = gradients.projection else {
      return (readoutGradient, attentional)
    }
    let output = projection.backward(
      readoutGradient, input: trace.top, into: projectionGradients, in: workspace)
    return (output, attentional)
  }

  /// Starts the way back through attention: all of it, or what the recurrence goes on with step by step.
  private func begin(
    _ back: AttentionalReadout.BackwardPass, _ trace: Trace, attentionalGradient: Matrix,
    outputGradient: Matrix, into gradients: Decoder, on backend: any Backend
  ) {
    if let feeding = trace.feeding, let feedingGradients = gradients.feeding {
      return feeding.beginBackward(attentionalGradient, through: back, into: feedingGradients)
    }
    let all = 0..<trace.layout.tokens
    back.combine(attentionalGradient, rows: all)
    backend.add(back.hidden, to: outputGradient)
    if let queries = back.attend(rows: all) { backend.add(queries, to: outputGradient) }
  }
}
