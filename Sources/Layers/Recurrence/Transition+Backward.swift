import Tensors

extension Transition {
  /// ∂L/∂ of the pre-activations of all tokens, and what the way back needs.
  struct BackwardTrace {
    /// ∂L/∂ of the input half [tokens × gates·hidden]
    let inputGates: Matrix
    /// ∂L/∂ of the recurrent half before its bias, then of the product itself [tokens × gates·hidden]; the same matrix
    /// where both halves have the same gradient.
    let recurrentGates: Matrix
    /// W_hᵀ in the order of its products.
    let transposedWeights: Matrix
    /// Room for one step's ∂L/∂h⟨t−1⟩ before dropout [sentences × hidden]; nil without.
    let masked: Matrix?
  }

  func backwardTrace(_ layout: PackedLayout, of trace: Trace, in workspace: Workspace)
    -> BackwardTrace
  {
    let inputGates = workspace.matrix(layout.tokens, cell.gates * hiddenSize)
    let isSeparate = cell.separatesGateGradients || norm != nil
    return BackwardTrace(
      inputGates: inputGates,
      recurrentGates: isSeparate
        ? workspace.matrix(layout.tokens, cell.gates * hiddenSize) : inputGates,
      transposedWeights: workspace.packed(recurrentWeights, transposed: true),
      masked: trace.masked.map { workspace.matrix($0.rows, $0.columns) })
  }

  /// Turns ∂L/∂s⟨t⟩ of one step into ∂L/∂s⟨t−1⟩: the cell's deltas, equation (8) of the vanilla cell, and their product with
  /// W_hᵀ, equation (9).
  ///
  /// - Parameters:
  ///   - running: ∂L/∂s⟨t⟩ on entry, ∂L/∂s⟨t−1⟩ on return [rows × stateSize]
  ///   - previous: s⟨t−1⟩ [rows × stateSize]
  func backward(
    _ running: Matrix, previous: Matrix, rows: Range<Int>, through trace: Trace,
    writing gates: BackwardTrace, into gradients: Transition, on backend: any Backend
  ) {
    let recurrent = gates.recurrentGates.rows(rows)
    let input = gates.inputGates.rows(rows)
    cell.backward(
      CellStepBackward(
        trace: trace.kept.rows(rows), previous: previous, state: trace.states(ofRows: rows),
        stateGradient: running, inputGateGradient: input,
        recurrentGateGradient: cell.separatesGateGradients ? recurrent : input),
      on: backend)
    if let norm, let normGradients = gradients.norm, let normTrace = trace.norm {
      if !cell.separatesGateGradients { backend.copy(input, to: recurrent) }
      // The bias stands after the norm.
      backend.addColumnSums(of: recurrent, to: gradients.recurrentBias)
      norm.backward(
        recurrent, through: normTrace.rows(rows), into: normGradients, on: backend)
    }
    let hidden = running.columns(0..<hiddenSize)
    guard let masked = gates.masked?.rows(0..<rows.count) else {
      return backend.multiply(
        recurrent, transposed: false, gates.transposedWeights, transposed: true, into: hidden,
        accumulating: true)
    }
    backend.multiply(
      recurrent, transposed: false, gates.transposedWeights, transposed: true, into: masked,
      accumulating: false)
    trace.dropout.apply(toState: masked, on: backend)
    backend.add(masked, to: hidden)
  }

  /// The sums over time of BPTT, each as one product over all tokens: dW_aa of equation (11), and equation (12).
  ///
  /// - Parameter previousHidden: h⟨t−1⟩ of all tokens [tokens × hidden], masked here
  func addWeightGradients(
    _ gates: BackwardTrace, previousHidden: Matrix, through trace: Trace, layout: PackedLayout,
    to gradients: Transition, on backend: any Backend
  ) {
    trace.dropout.apply(toStates: previousHidden, layout: layout, on: backend)
    backend.multiply(
      gates.recurrentGates, transposed: true, previousHidden, transposed: false,
      into: gradients.recurrentWeights, accumulating: true)
    backend.addColumnSums(of: gates.inputGates, to: gradients.inputBias)
    if norm == nil {
      backend.addColumnSums(of: gates.recurrentGates, to: gradients.recurrentBias)
    }
  }
}
