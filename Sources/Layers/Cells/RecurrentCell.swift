import Tensors

/// One transition (x⟨t⟩, s⟨t−1⟩) → s⟨t⟩: all that differs between Elman, GRU and LSTM.
///
/// The state of every cell is one matrix [rows × stateSize] whose first `hiddenSize` columns are the output h,
/// and the weights of every cell have the same four parts, so a cell is a plain value and a new one is its two kernels and
/// three sizes. `Recurrence` and its `Transition`s do the matrix products and the loop over time.
public protocol RecurrentCell: Sendable {
  /// Blocks of `hidden` columns in the pre-activations.
  var gates: Int { get }
  /// Blocks of `hidden` columns in the state.
  var states: Int { get }
  /// Blocks of `hidden` columns that a forward step keeps for its backward.
  var traces: Int { get }
  /// Whether ∂L/∂(W_x x) and ∂L/∂(W_h h) differ, as they do when a gate stands between them (GRU).
  var separatesGateGradients: Bool { get }

  /// Starting value of the recurrent bias.
  func recurrentBiasInitialisation(hiddenSize: Int) -> Initialisation

  func forward(_ step: CellStep, on backend: any Backend)
  func backward(_ step: CellStepBackward, on backend: any Backend)
}

extension RecurrentCell {
  public var separatesGateGradients: Bool { false }
  public func recurrentBiasInitialisation(hiddenSize: Int) -> Initialisation { .zeros }
}

/// The cells on offer, as written in a configuration.
public enum CellKind: String, Codable, CaseIterable, Sendable {
  case elman
  case elmanReLU = "elman-relu"
  case gru
  case lstm

  public var cell: any RecurrentCell {
    switch self {
    case .elman: ElmanCell(activation: .tanh)
    case .elmanReLU: ElmanCell(activation: .relu)
    case .gru: GRUCell()
    case .lstm: LSTMCell()
    }
  }
}
