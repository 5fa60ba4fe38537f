import CKernels

extension CPUBackend {
  public func elmanForward(_ step: CellStep, usingReLU: Bool) {
    requireShapes(step, gates: 1, states: 1, traces: 0)
    kernel_elman_forward(
      step.state.rows, step.inputBias.columns, usingReLU ? 1 : 0, step.projected.pointer,
      step.recurrent.pointer, step.inputBias.pointer, step.recurrentBias.pointer,
      step.state.pointer, step.state.stride)
  }

  public func elmanBackward(_ step: CellStepBackward, usingReLU: Bool) {
    requireShapes(step, gates: 1, states: 1, traces: 0)
    kernel_elman_backward(
      step.state.rows, step.state.columns, usingReLU ? 1 : 0, step.state.pointer,
      step.state.stride, step.stateGradient.pointer, step.inputGateGradient.pointer)
  }

  public func gruForward(_ step: CellStep) {
    requireShapes(step, gates: 3, states: 1, traces: 4)
    kernel_gru_forward(
      step.state.rows, step.state.columns, step.projected.pointer, step.recurrent.pointer,
      step.inputBias.pointer, step.recurrentBias.pointer, step.previous.pointer,
      step.previous.stride, step.state.pointer, step.state.stride, step.trace.pointer)
  }

  public func gruBackward(_ step: CellStepBackward) {
    requireShapes(step, gates: 3, states: 1, traces: 4)
    kernel_gru_backward(
      step.state.rows, step.state.columns, step.trace.pointer, step.previous.pointer,
      step.previous.stride, step.stateGradient.pointer, step.inputGateGradient.pointer,
      step.recurrentGateGradient.pointer)
  }

  public func lstmForward(_ step: CellStep) {
    requireShapes(step, gates: 4, states: 2, traces: 4)
    kernel_lstm_forward(
      step.state.rows, step.state.columns / 2, step.projected.pointer, step.recurrent.pointer,
      step.inputBias.pointer, step.recurrentBias.pointer, step.previous.pointer,
      step.previous.stride, step.state.pointer, step.state.stride, step.trace.pointer)
  }

  public func lstmBackward(_ step: CellStepBackward) {
    requireShapes(step, gates: 4, states: 2, traces: 4)
    kernel_lstm_backward(
      step.state.rows, step.state.columns / 2, step.trace.pointer, step.previous.pointer,
      step.previous.stride, step.state.pointer, step.state.stride, step.stateGradient.pointer,
      step.inputGateGradient.pointer)
  }

  private func requireShapes(_ step: CellStep, gates: Int, states: Int, traces: Int) {
    let rows = step.state.rows
    let hidden = step.state.columns / states
    precondition(
      step.state.columns == states * hidden && step.previous.columns == step.state.columns
        && step.projected.columns == gates * hidden && step.recurrent.columns == gates * hidden
        && step.inputBias.columns == gates * hidden && step.recurrentBias.columns == gates * hidden
        && step.trace.columns == traces * hidden && step.previous.rows == rows
        && step.projected.rows == rows && step.recurrent.rows == rows && step.trace.rows == rows
        && step.projected.isContiguous && step.recurrent.isContiguous && step.trace.isContiguous,
      "cell step: shapes disagree for \(rows) rows of \(hidden)")
  }

  private func requireShapes(_ step: CellStepBackward, gates: Int, states: Int, traces: Int) {
    let rows = step.state.rows
    let hidden = step.state.columns / states
    precondition(
      step.state.columns == states * hidden && step.previous.columns == step.state.columns
        && step.previous.rows == rows && step.trace.rows == rows && step.stateGradient.rows == rows
        && step.inputGateGradient.rows == rows && step.recurrentGateGradient.rows == rows
        && step.trace.columns == traces * hidden && step.trace.isContiguous
        && step.inputGateGradient.columns == gates * hidden
        && step.recurrentGateGradient.columns == gates * hidden
        && step.stateGradient.columns == step.state.columns && step.stateGradient.isContiguous
        && step.inputGateGradient.isContiguous && step.recurrentGateGradient.isContiguous,
      "cell step backward: shapes disagree for \(rows) rows of \(hidden)")
  }
}
