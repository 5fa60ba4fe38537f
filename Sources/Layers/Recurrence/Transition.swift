import Tensors

/// s⟨t−1⟩ → s⟨t⟩, given the input half of all gates: the recurrent product and the cell's kernel.
///
/// A `Recurrence` has one, or several in a row at every step (deep transition, Pascanu et al. 2014, equation (27)).
public struct Transition: WeightSet, Sendable {
  public struct Configuration: Sendable {
    var cell: any RecurrentCell
    var hiddenSize: Int
    var isNormalised: Bool

    public init(cell: any RecurrentCell, hiddenSize: Int, isNormalised: Bool) {
      self.cell = cell
      self.hiddenSize = hiddenSize
      self.isNormalised = isNormalised
    }
  }

  let cell: any RecurrentCell
  let hiddenSize: Int
  /// W_h, the gates stacked [gates·hidden × hidden]; `W_aa` of the vanilla cell.
  public let recurrentWeights: Matrix
  /// [1 × gates·hidden]
  public let inputBias: Matrix
  /// [1 × gates·hidden]
  public let recurrentBias: Matrix
  /// Of the recurrent product.
  let norm: LayerNorm?

  public init(_ configuration: Configuration, from source: WeightSource) {
    cell = configuration.cell
    hiddenSize = configuration.hiddenSize
    let gateRows = cell.gates * hiddenSize
    recurrentWeights = source.matrix(
      "weight_hh", rows: gateRows, columns: hiddenSize,
      initialisedTo: .glorot(blockRows: hiddenSize))
    inputBias = source.matrix("bias_ih", rows: 1, columns: gateRows, initialisedTo: .zeros)
    recurrentBias = source.matrix(
      "bias_hh", rows: 1, columns: gateRows,
      initialisedTo: cell.recurrentBiasInitialisation(hiddenSize: hiddenSize))
    norm =
      configuration.isNormalised
      ? LayerNorm(.init(size: gateRows), from: source.scoped("norm_hh")) : nil
  }

  var stateSize: Int { cell.states * hiddenSize }

  /// The transitions of all tokens: written step by step on the way forward, read step by step on the way back.
  struct Trace {
    /// Rows for the initial state of each sentence, then s⟨t⟩ of all tokens [sentences + tokens × stateSize].
    let states: Matrix
    let sentences: Int
    /// What each cell step keeps for its backward [tokens × traces·hidden]
    let kept: Matrix
    let norm: LayerNorm.Trace?
    /// W_h in the order of its products.
    let weights: Matrix
    /// Room for one step's h⟨t−1⟩ after dropout [sentences × hidden]; nil without.
    let masked: Matrix?
    /// Room for one step's recurrent product [sentences × gates·hidden].
    let recurrent: Matrix
    let dropout: Dropout

    /// s⟨t⟩ of some tokens.
    func states(ofRows rows: Range<Int>) -> Matrix {
      states.rows(sentences + rows.lowerBound..<sentences + rows.upperBound)
    }
  }

  func trace(_ layout: PackedLayout, dropout: Dropout, in workspace: Workspace) -> Trace {
    Trace(
      states: workspace.matrix(layout.sentences + layout.tokens, stateSize),
      sentences: layout.sentences,
      kept: workspace.matrix(layout.tokens, cell.traces * hiddenSize),
      norm: norm?.trace(rows: layout.tokens, in: workspace),
      weights: workspace.packed(recurrentWeights),
      masked: dropout.rates.recurrent > 0 ? workspace.matrix(layout.sentences, hiddenSize) : nil,
      recurrent: workspace.matrix(layout.sentences, cell.gates * hiddenSize), dropout: dropout)
  }

  /// Advances the tokens of one step.
  ///
  /// - Parameters:
  ///   - projected: input half of all gates [rows × gates·hidden]
  ///   - previous: s⟨t−1⟩ [rows × stateSize]
  func forward(
    _ projected: Matrix, from previous: Matrix, rows: Range<Int>, writing trace: Trace,
    on backend: any Backend
  ) {
    var hidden = previous.columns(0..<hiddenSize)
    if let masked = trace.masked?.rows(0..<rows.count) {
      backend.copy(hidden, to: masked)
      trace.dropout.apply(toState: masked, on: backend)
      hidden = masked
    }
    let recurrent = trace.recurrent.rows(0..<rows.count)
    backend.multiply(
      hidden, transposed: false, trace.weights, transposed: true, into: recurrent,
      accumulating: false)
    if let norm, let normTrace = trace.norm {
      norm.apply(to: recurrent, writing: normTrace.rows(rows), on: backend)
    }
    cell.forward(
      CellStep(
        projected: projected, recurrent: recurrent, inputBias: inputBias,
        recurrentBias: recurrentBias, previous: previous, state: trace.states(ofRows: rows),
        trace: trace.kept.rows(rows)),
      on: backend)
  }
}
