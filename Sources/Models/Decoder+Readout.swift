import Layers
import Tensors

extension Decoder {
  /// What stands between the top recurrent layer and the output layer, with what its backward needs.
  struct Readout {
    /// h [rows × hidden]
    let hidden: Matrix
    let attention: Attention.Trace?
    /// [c; h] or h: the input of the readout layer
    let joined: Matrix
    /// h̃ before dropout, kept for the derivative of tanh
    let activation: Matrix
    /// What the output layer sees [rows × readout]; dropout is applied to it in place
    let output: Matrix
  }

  func readOut(
    _ hidden: Matrix, memory: Attention.Memory?, spans: AttentionSpans, in workspace: Workspace
  ) -> Readout {
    var attentionTrace: Attention.Trace?
    var joined = hidden
    if let attention, let memory {
      let trace = attention.forward(hidden, over: memory, spans: spans, in: workspace)
      let width = trace.context.columns
      joined = workspace.matrix(hidden.rows, width + hidden.columns)
      workspace.backend.copy(trace.context, to: joined.columns(0..<width))
      workspace.backend.copy(hidden, to: joined.columns(width..<joined.columns))
      attentionTrace = trace
    }
    var activation = joined
    if let readout {
      activation = readout.forward(joined, in: workspace)
      workspace.backend.tanh(activation)
    }
    return Readout(
      hidden: hidden, attention: attentionTrace, joined: joined, activation: activation,
      output: workspace.copy(of: activation))
  }

  /// ∂L/∂output → ∂L/∂h and ∂L/∂memory; adds the weight gradients.
  func readOutBackward(
    _ trace: Readout, gradient: Matrix, into gradients: Decoder, in workspace: Workspace
  ) -> (hidden: Matrix, memory: Matrix?) {
    guard let readout, let readoutGradients = gradients.readout else { return (gradient, nil) }
    workspace.backend.tanhBackward(gradient, output: trace.activation)
    let joined = readout.backward(
      gradient, input: trace.joined, into: readoutGradients, in: workspace)
    guard let attention, let attentionGradients = gradients.attention, let inner = trace.attention
    else { return (joined, nil) }
    let width = inner.context.columns
    let result = attention.backward(
      inner, contextGradient: joined.columns(0..<width), into: attentionGradients, in: workspace)
    workspace.backend.add(joined.columns(width..<joined.columns), to: result.queries)
    return (result.queries, result.values)
  }
}
