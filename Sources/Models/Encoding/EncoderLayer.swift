import Layers
import Tensors

/// One layer of the encoder: a recurrence, or two that read every sentence in opposite directions, equation (30).
///
/// The backward direction is the same recurrence on reversed sentences, reversed back. Directions stand side by
/// side: outputs are [h→ | h←], final states [h→ | h← | c→ | c←].
struct EncoderLayer: WeightSet, Sendable {
  struct Configuration: Sendable {
    var options: ModelOptions
    var inputSize: Int
  }

  let directions: [Recurrence]
  let hiddenSize: Int

  init(_ configuration: Configuration, from source: WeightSource) {
    let options = configuration.options
    hiddenSize = options.hiddenSize
    let names = options.bidirectional ? ["forward", "backward"] : ["forward"]
    directions = names.map { name in
      Recurrence(
        options.recurrence(
          inputSize: configuration.inputSize, hiddenSize: options.hiddenSize / names.count),
        from: source.scoped(name))
    }
  }

  var stateSize: Int { directions[0].cell.states * hiddenSize }

  struct Trace {
    let directions: [Recurrence.Trace]
    let layout: PackedLayout
    /// [tokens × hidden]
    let outputs: Matrix
    /// [sentences × stateSize]
    let final: Matrix
  }

  /// - Parameter inputs: [tokens × input]
  func forward(
    _ inputs: Matrix, layout: PackedLayout, dropout: Dropout, in workspace: Workspace
  ) -> Trace {
    let backend = workspace.backend
    let outputs = workspace.matrix(layout.tokens, hiddenSize)
    let final = workspace.matrix(layout.sentences, stateSize)
    let traces = directions.enumerated().map { direction, recurrence in
      let order = self.order(ofDirection: direction, layout)
      let initial = workspace.zeros(layout.sentences, recurrence.stateSize)
      let trace = recurrence.forward(
        reorder(inputs, order, in: workspace), layout: layout, initial: initial,
        dropout: dropout.at(direction), in: workspace)
      backend.copy(
        reorder(trace.outputs, order, in: workspace), to: columns(ofDirection: direction, outputs))
      let directionFinal = recurrence.finalStates(trace, in: workspace)
      for (part, whole) in stateBlocks(direction, of: directionFinal, in: final) {
        backend.copy(part, to: whole)
      }
      return trace
    }
    return Trace(directions: traces, layout: layout, outputs: outputs, final: final)
  }

  /// Returns ∂L/∂inputs [tokens × input]; adds the weight gradients.
  func backward(
    _ trace: Trace, outputGradient: Matrix, finalGradient: Matrix, into gradients: EncoderLayer,
    in workspace: Workspace
  ) -> Matrix {
    let backend = workspace.backend
    var total: Matrix?
    for (direction, recurrence) in directions.enumerated() {
      let order = self.order(ofDirection: direction, trace.layout)
      let directionFinal = workspace.matrix(trace.layout.sentences, recurrence.stateSize)
      for (part, whole) in stateBlocks(direction, of: directionFinal, in: finalGradient) {
        backend.copy(whole, to: part)
      }
      let result = recurrence.backward(
        trace.directions[direction],
        outputGradient: reorder(
          columns(ofDirection: direction, outputGradient), order, in: workspace),
        finalGradient: directionFinal, into: gradients.directions[direction], in: workspace)
      let inputGradient = reorder(result.inputs, order, in: workspace)
      if let total {
        backend.add(inputGradient, to: total)
      } else {
        total = inputGradient
      }
    }
    return total ?? workspace.zeros(trace.layout.tokens, 0)
  }

  /// The rows in the order in which a direction reads them; nil as they are. Its own inverse.
  private func order(ofDirection direction: Int, _ layout: PackedLayout) -> [Int32]? {
    direction == 0 ? nil : layout.reversedRows
  }

  private func reorder(_ x: Matrix, _ order: [Int32]?, in workspace: Workspace) -> Matrix {
    order.map { workspace.rows($0, of: x) } ?? x
  }

  private func columns(ofDirection direction: Int, _ x: Matrix) -> Matrix {
    let width = hiddenSize / directions.count
    return x.columns(direction * width..<(direction + 1) * width)
  }

  /// A direction's h and c beside their places in the joint state.
  private func stateBlocks(
    _ direction: Int, of part: Matrix, in whole: Matrix
  ) -> [(part: Matrix, whole: Matrix)] {
    let width = hiddenSize / directions.count
    return (0..<directions[direction].cell.states).map { block in
      let start = block * hiddenSize + direction * width
      return (
        part.columns(block * width..<(block + 1) * width), whole.columns(start..<start + width)
      )
    }
  }
}
