import Tensors

extension Recurrence {
  /// Backpropagation through time, equations (8)–(12) for the vanilla cell.
  ///
  /// - Parameters:
  ///   - trace: what `forward` left
  ///   - outputGradient: ∂L/∂h⟨t⟩ of all tokens [tokens × hidden]; what a feeding adds to it is added in place
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
    let gates = zip(transitions, trace.transitions).map { transition, trace in
      transition.backwardTrace(layout, of: trace, in: workspace)
    }
    // Row b holds the gradient of sentence b's last state until the loop reaches that state.
    let stateGradient = workspace.copy(of: finalGradient)
    for step in (0..<layout.steps).reversed() {
      let rows = layout.rows(ofStep: step)
      let running = stateGradient.rows(0..<rows.count)
      let hidden = running.columns(0..<hiddenSize)
      trace.feeding?.observeBackward(outputGradient.rows(rows), rows: rows)
      backend.add(outputGradient.rows(rows), to: hidden)
      for index in transitions.indices.reversed() {
        transitions[index].backward(
          running,
          previous: index == 0
            ? trace.states.rows(layout.rowsBefore(step: step))
            : trace.transitions[index - 1].states(ofRows: rows),
          rows: rows, through: trace.transitions[index], writing: gates[index],
          into: gradients.transitions[index], on: backend)
      }
      trace.feeding?.feedBackward(
        gates[0].inputGates.rows(rows), previousGradient: hidden, rows: rows)
    }
    trace.feeding?.finishBackward(gates[0].inputGates)
    addTransitionGradients(trace, gates: gates, to: gradients, in: workspace)
    let inputGradient = projectBackward(
      trace, gates: gates[0].inputGates, into: gradients, in: workspace)
    return (inputGradient, stateGradient)
  }

  private func addTransitionGradients(
    _ trace: Trace, gates: [Transition.BackwardTrace], to gradients: Recurrence,
    in workspace: Workspace
  ) {
    let tokens = trace.layout.tokens
    for (index, transition) in transitions.enumerated() {
      let previous: Matrix
      if index == 0 {
        previous = workspace.rows(
          trace.layout.previousRows, of: trace.states.columns(0..<hiddenSize))
      } else {
        let states = trace.transitions[index - 1].states(ofRows: 0..<tokens)
        previous = workspace.copy(of: states.columns(0..<hiddenSize))
      }
      transition.addWeightGradients(
        gates[index], previousHidden: previous, through: trace.transitions[index],
        layout: trace.layout, to: gradients.transitions[index], on: workspace.backend)
    }
  }

  /// ∂L/∂inputs, equation (10); adds the gradient of W_x, dW_ax of equation (11).
  private func projectBackward(
    _ trace: Trace, gates: Matrix, into gradients: Recurrence, in workspace: Workspace
  ) -> Matrix {
    let backend = workspace.backend
    if let inputNorm, let normTrace = trace.inputNorm, let normGradients = gradients.inputNorm {
      inputNorm.backward(gates, through: normTrace, into: normGradients, on: backend)
    }
    backend.multiply(
      gates, transposed: true, trace.inputs, transposed: false, into: gradients.inputWeights,
      accumulating: true)
    let inputGradient = workspace.matrix(trace.layout.tokens, inputWeights.columns)
    backend.multiply(
      gates, transposed: false, inputWeights, transposed: false, into: inputGradient,
      accumulating: false)
    return inputGradient
  }
}
