/// What one forward step of a cell reads and writes; rows are the sentences still running.
public struct CellStep: Sendable {
  /// `W_x x⟨t⟩` [rows × gates·hidden]
  public var projected: Matrix
  /// `W_h h⟨t−1⟩` [rows × gates·hidden]
  public var recurrent: Matrix
  /// [1 × gates·hidden]
  public var inputBias: Matrix
  /// [1 × gates·hidden]
  public var recurrentBias: Matrix
  /// s⟨t−1⟩ [rows × stateSize]
  public var previous: Matrix
  /// s⟨t⟩, written [rows × stateSize]
  public var state: Matrix
  /// What the backward step needs, written [rows × traces·hidden]
  public var trace: Matrix

  public init(
    projected: Matrix, recurrent: Matrix, inputBias: Matrix, recurrentBias: Matrix,
    previous: Matrix, state: Matrix, trace: Matrix
  ) {
    self.projected = projected
    self.recurrent = recurrent
    self.inputBias = inputBias
    self.recurrentBias = recurrentBias
    self.previous = previous
    self.state = state
    self.trace = trace
  }
}

/// What one backward step of a cell reads and writes.
public struct CellStepBackward: Sendable {
  /// What the forward step left [rows × traces·hidden]
  public var trace: Matrix
  /// s⟨t−1⟩ [rows × stateSize]
  public var previous: Matrix
  /// s⟨t⟩ [rows × stateSize]
  public var state: Matrix
  /// ∂L/∂s⟨t⟩ on entry, the part of ∂L/∂s⟨t−1⟩ that bypasses `W_h` on return; contiguous [rows × stateSize]
  public var stateGradient: Matrix
  /// ∂L/∂(W_x x⟨t⟩), written [rows × gates·hidden]
  public var inputGateGradient: Matrix
  /// ∂L/∂(W_h h⟨t−1⟩), written [rows × gates·hidden]; may be the same matrix where both are equal (Elman, LSTM).
  public var recurrentGateGradient: Matrix

  public init(
    trace: Matrix, previous: Matrix, state: Matrix, stateGradient: Matrix,
    inputGateGradient: Matrix, recurrentGateGradient: Matrix
  ) {
    self.trace = trace
    self.previous = previous
    self.state = state
    self.stateGradient = stateGradient
    self.inputGateGradient = inputGateGradient
    self.recurrentGateGradient = recurrentGateGradient
  }
}
