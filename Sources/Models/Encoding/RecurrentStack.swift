import Layers
import Tensors

/// Recurrent layers on top of one another, over vectors of any origin: a vector in for each token, a vector out.
struct RecurrentStack: WeightSet, Sendable {
  struct Configuration: Sendable {
    var options: ModelOptions
    var inputSize: Int
  }

  let layers: [EncoderLayer]
  let isResidual: Bool

  init(_ configuration: Configuration, from source: WeightSource) {
    let options = configuration.options
    layers = (0..<options.layers).map { layer in
      EncoderLayer(
        .init(
          options: options, inputSize: layer == 0 ? configuration.inputSize : options.hiddenSize),
        from: source.scoped("layers.\(layer)"))
    }
    isResidual = options.residual
  }

  struct Trace {
    let layout: PackedLayout
    let layers: [EncoderLayer.Trace]
    let dropout: Dropout
    /// Top outputs [tokens × hidden]
    let outputs: Matrix
    /// Last state of each layer [sentences × stateSize]
    var finals: [Matrix] { layers.map(\.final) }
  }

  /// - Parameter inputs: [tokens × input], dropped in place
  func forward(
    _ inputs: Matrix, layout: PackedLayout, dropout: Dropout, in workspace: Workspace
  ) -> Trace {
    let backend = workspace.backend
    var outputs = inputs
    var traces: [EncoderLayer.Trace] = []
    for (index, layer) in layers.enumerated() {
      let below = outputs
      // A copy, because dropout on a layer's input must not reach the outputs that backward reads.
      let inputs = index > 0 && dropout.rates.units > 0 ? workspace.copy(of: below) : below
      dropout.at(index).apply(to: inputs, layout: layout, on: backend)
      let trace = layer.forward(
        inputs, layout: layout, dropout: dropout.at(Self.recurrences + index), in: workspace)
      traces.append(trace)
      outputs = trace.outputs
      if isResidual, index > 0 {
        outputs = workspace.copy(of: outputs)
        backend.add(below, to: outputs)
      }
    }
    return Trace(layout: layout, layers: traces, dropout: dropout, outputs: outputs)
  }

  /// ∂L/∂ of the inputs [tokens × input]; adds the weight gradients.
  ///
  /// - Parameters:
  ///   - outputGradient: ∂L/∂ of the top outputs [tokens × hidden]
  ///   - finalGradients: ∂L/∂ of each layer's last state [sentences × stateSize]
  func backward(
    _ trace: Trace, outputGradient: Matrix, finalGradients: [Matrix],
    into gradients: RecurrentStack, in workspace: Workspace
  ) -> Matrix {
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
    return gradient
  }

  /// No gradient for any last state.
  func noFinalGradients(_ trace: Trace, in workspace: Workspace) -> [Matrix] {
    trace.finals.map { workspace.zeros($0.rows, $0.columns) }
  }

  /// Seeds of dropout beside those of the layers' inputs.
  private static let recurrences = 200
}
