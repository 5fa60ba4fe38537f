import Tensors

/// A cell with its weights, unrolled over a packed batch: the only loop over time in the package.
///
/// Forward: one product for the input half of all gates of all steps, then per step the recurrent product and the
/// cell's kernel. Backward (backpropagation through time): the same steps in reverse, then the weight gradients
/// of the whole sequence, the sums (11) and (12), in two products.
public struct Recurrence: WeightSet, Sendable {
  /// What shapes a recurrence.
  public struct Configuration: Sendable {
    public var cell: any RecurrentCell
    public var inputSize: Int
    public var hiddenSize: Int

    public init(cell: any RecurrentCell, inputSize: Int, hiddenSize: Int) {
      self.cell = cell
      self.inputSize = inputSize
      self.hiddenSize = hiddenSize
    }
  }

  public let cell: any RecurrentCell
  public let hiddenSize: Int
  /// W_x, the gates stacked [gates·hidden × input]; `W_ax` of the vanilla cell.
  public let inputWeights: Matrix
  /// W_h, the gates stacked [gates·hidden × hidden]; `W_aa` of the vanilla cell.
  public let recurrentWeights: Matrix
  /// [1 × gates·hidden]
  public let inputBias: Matrix
  /// [1 × gates·hidden]
  public let recurrentBias: Matrix

  public init(_ configuration: Configuration, from source: WeightSource) {
    cell = configuration.cell
    hiddenSize = configuration.hiddenSize
    let gateRows = cell.gates * hiddenSize
    inputWeights = source.matrix(
      "weight_ih", rows: gateRows, columns: configuration.inputSize,
      initialisedTo: .glorot(blockRows: hiddenSize))
    recurrentWeights = source.matrix(
      "weight_hh", rows: gateRows, columns: hiddenSize,
      initialisedTo: .glorot(blockRows: hiddenSize))
    inputBias = source.matrix("bias_ih", rows: 1, columns: gateRows, initialisedTo: .zeros)
    recurrentBias = source.matrix(
      "bias_hh", rows: 1, columns: gateRows,
      initialisedTo: cell.recurrentBiasInitialisation(hiddenSize: hiddenSize))
  }

  public var stateSize: Int { cell.states * hiddenSize }

  /// What a forward pass leaves for its backward pass.
  public struct Trace {
    let inputs: Matrix
    /// Initial states, then those of all tokens [sentences + tokens × stateSize].
    let states: Matrix
    let gates: Matrix
    public let layout: PackedLayout
    /// h⟨t⟩ of all tokens [tokens × hidden].
    public let outputs: Matrix
  }

  /// Runs over a packed batch.
  ///
  /// - Parameters:
  ///   - inputs: [tokens × input]
  ///   - layout: where each token stands
  ///   - initial: s⟨0⟩ [sentences × stateSize]
  ///   - workspace: holds the trace
  public func forward(
    _ inputs: Matrix, layout: PackedLayout, initial: Matrix, in workspace: Workspace
  ) -> Trace {
    let sentences = layout.sentences
    let projected = project(inputs, in: workspace)
    let states = workspace.matrix(sentences + layout.tokens, stateSize)
    let gates = workspace.matrix(layout.tokens, cell.traces * hiddenSize)
    let recurrent = workspace.matrix(sentences, cell.gates * hiddenSize)
    let packedWeights = workspace.packed(recurrentWeights)
    workspace.backend.copy(initial, to: states.rows(0..<sentences))
    var previous = states.rows(0..<sentences)
    for step in 0..<layout.steps {
      let rows = layout.rows(ofStep: step)
      let state = states.rows(sentences + rows.lowerBound..<sentences + rows.upperBound)
      advance(
        projected: projected.rows(rows), recurrent: recurrent.rows(0..<rows.count),
        recurrentWeights: packedWeights, previous: previous.rows(0..<rows.count), state: state,
        trace: gates.rows(rows), on: workspace.backend)
      previous = state
    }
    let outputs = states.rows(sentences..<states.rows).columns(0..<hiddenSize)
    return Trace(inputs: inputs, states: states, gates: gates, layout: layout, outputs: outputs)
  }

  /// The last state of every sentence [sentences × stateSize].
  public func finalStates(_ trace: Trace, in workspace: Workspace) -> Matrix {
    let final = workspace.matrix(trace.layout.sentences, stateSize)
    let tokens = trace.states.rows(trace.layout.sentences..<trace.states.rows)
    workspace.backend.gatherRows(tokens, trace.layout.lastRows, into: final)
    return final
  }

  /// One step for search: the new state [rows × stateSize] of `inputs` [rows × input] after `previous`.
  public func step(_ inputs: Matrix, from previous: Matrix, in workspace: Workspace) -> Matrix {
    let state = workspace.matrix(inputs.rows, stateSize)
    advance(
      projected: project(inputs, in: workspace),
      recurrent: workspace.matrix(inputs.rows, cell.gates * hiddenSize),
      recurrentWeights: recurrentWeights, previous: previous, state: state,
      trace: workspace.matrix(inputs.rows, cell.traces * hiddenSize),
      on: workspace.backend)
    return state
  }

  /// Input half of all gates for all rows in one product [rows × gates·hidden].
  private func project(_ inputs: Matrix, in workspace: Workspace) -> Matrix {
    let projected = workspace.matrix(inputs.rows, cell.gates * hiddenSize)
    workspace.backend.multiply(
      inputs, transposed: false, inputWeights, transposed: true, into: projected,
      accumulating: false)
    return projected
  }

  /// The recurrent product and the cell's kernel: what training and search share.
  private func advance(
    projected: Matrix, recurrent: Matrix, recurrentWeights: Matrix, previous: Matrix,
    state: Matrix, trace: Matrix, on backend: any Backend
  ) {
    backend.multiply(
      previous.columns(0..<hiddenSize), transposed: false, recurrentWeights, transposed: true,
      into: recurrent, accumulating: false)
    cell.forward(
      CellStep(
        projected: projected, recurrent: recurrent, inputBias: inputBias,
        recurrentBias: recurrentBias, previous: previous, state: state, trace: trace),
      on: backend)
  }

  /// Backpropagation through time, equations (8)–(12) for the vanilla cell.
  ///
  /// - Parameters:
  ///   - trace: what `forward` left
  ///   - outputGradient: ∂L/∂h⟨t⟩ of all tokens [tokens × hidden]
  ///   - finalGradient: ∂L/∂ of each sentence's last state [sentences × stateSize]
  ///   - gradients: receives the weight gradients, added
  ///   - workspace: holds what is returned
  /// - Returns: ∂L/∂inputs [tokens × input] and ∂L/∂s⟨0⟩ [sentences × stateSize].
  public func backward(
    _ trace: Trace, outputGradient: Matrix, finalGradient: Matrix, into gradients: Recurrence,
    in workspace: Workspace
  ) -> (inputs: Matrix, initial: Matrix) {
    let backend = workspace.backend
    let layout = trace.layout
    let sentences = layout.sentences
    let inputGates = workspace.matrix(layout.tokens, cell.gates * hiddenSize)
    let recurrentGates =
      cell.separatesGateGradients
      ? workspace.matrix(layout.tokens, cell.gates * hiddenSize) : inputGates
    let transposedWeights = workspace.packed(recurrentWeights, transposed: true)
    // Row b holds the gradient of sentence b's last state until the loop reaches that state.
    let stateGradient = workspace.copy(of: finalGradient)
    for step in (0..<layout.steps).reversed() {
      let rows = layout.rows(ofStep: step)
      let previousStart = step == 0 ? 0 : sentences + layout.stepOffsets[step - 1]
      let running = stateGradient.rows(0..<rows.count)
      backend.add(outputGradient.rows(rows), to: running.columns(0..<hiddenSize))
      cell.backward(
        CellStepBackward(
          trace: trace.gates.rows(rows),
          previous: trace.states.rows(previousStart..<previousStart + rows.count),
          state: trace.states.rows(sentences + rows.lowerBound..<sentences + rows.upperBound),
          stateGradient: running, inputGateGradient: inputGates.rows(rows),
          recurrentGateGradient: recurrentGates.rows(rows)),
        on: backend)
      backend.multiply(
        recurrentGates.rows(rows), transposed: false, transposedWeights, transposed: true,
        into: running.columns(0..<hiddenSize), accumulating: true)
    }
    addWeightGradients(
      trace, inputGates: inputGates, recurrentGates: recurrentGates, to: gradients, in: workspace)
    let inputGradient = workspace.matrix(layout.tokens, inputWeights.columns)
    backend.multiply(
      inputGates, transposed: false, inputWeights, transposed: false, into: inputGradient,
      accumulating: false)
    return (inputGradient, stateGradient)
  }

  /// The sums over time of BPTT, each as one product over all tokens.
  private func addWeightGradients(
    _ trace: Trace, inputGates: Matrix, recurrentGates: Matrix, to gradients: Recurrence,
    in workspace: Workspace
  ) {
    let backend = workspace.backend
    let previousHidden = workspace.matrix(trace.layout.tokens, hiddenSize)
    backend.gatherRows(
      trace.states.columns(0..<hiddenSize), trace.layout.previousRows, into: previousHidden)
    backend.multiply(
      inputGates, transposed: true, trace.inputs, transposed: false,
      into: gradients.inputWeights, accumulating: true)
    backend.multiply(
      recurrentGates, transposed: true, previousHidden, transposed: false,
      into: gradients.recurrentWeights, accumulating: true)
    backend.addColumnSums(of: inputGates, to: gradients.inputBias)
    backend.addColumnSums(of: recurrentGates, to: gradients.recurrentBias)
  }
}
