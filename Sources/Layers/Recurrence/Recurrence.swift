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
    /// Cells in a row at every step; only the first sees the input.
    public var transitions: Int
    /// Whether the products with input and state are each layer-normalised (Ba et al. 2016).
    public var isNormalised: Bool

    public init(
      cell: any RecurrentCell, inputSize: Int, hiddenSize: Int, transitions: Int = 1,
      isNormalised: Bool = false
    ) {
      self.cell = cell
      self.inputSize = inputSize
      self.hiddenSize = hiddenSize
      self.transitions = transitions
      self.isNormalised = isNormalised
    }
  }

  public let cell: any RecurrentCell
  public let hiddenSize: Int
  /// W_x, the gates stacked [gates·hidden × input]; `W_ax` of the vanilla cell.
  public let inputWeights: Matrix
  /// The cells of one step, in order.
  public let transitions: [Transition]
  /// Of the product with the input.
  let inputNorm: LayerNorm?

  public init(_ configuration: Configuration, from source: WeightSource) {
    cell = configuration.cell
    hiddenSize = configuration.hiddenSize
    let gateRows = cell.gates * hiddenSize
    inputWeights = source.matrix(
      "weight_ih", rows: gateRows, columns: configuration.inputSize,
      initialisedTo: .glorot(blockRows: hiddenSize))
    transitions = (0..<configuration.transitions).map { index in
      Transition(
        .init(
          cell: configuration.cell, hiddenSize: configuration.hiddenSize,
          isNormalised: configuration.isNormalised),
        from: index == 0 ? source : source.scoped("transitions.\(index)"))
    }
    inputNorm =
      configuration.isNormalised
      ? LayerNorm(.init(size: gateRows), from: source.scoped("norm_ih")) : nil
  }

  public var stateSize: Int { cell.states * hiddenSize }

  /// What a forward pass leaves for its backward pass.
  public struct Trace {
    let inputs: Matrix
    let inputNorm: LayerNorm.Trace?
    let transitions: [Transition.Trace]
    let feeding: (any StepFeeding)?
    public let layout: PackedLayout
    /// Initial states, then s⟨t⟩ of all tokens [sentences + tokens × stateSize].
    let states: Matrix
    /// h⟨t⟩ of all tokens [tokens × hidden].
    public let outputs: Matrix
  }

  /// Runs over a packed batch.
  ///
  /// - Parameters:
  ///   - inputs: [tokens × input]
  ///   - layout: where each token stands
  ///   - initial: s⟨0⟩ [sentences × stateSize]
  ///   - dropout: masks the states that enter the recurrent products
  ///   - feeding: what stands around the cell
  ///   - workspace: holds the trace
  public func forward(
    _ inputs: Matrix, layout: PackedLayout, initial: Matrix, dropout: Dropout = .none,
    feeding: (any StepFeeding)? = nil, in workspace: Workspace
  ) -> Trace {
    let backend = workspace.backend
    let (projected, normTrace) = project(inputs, in: workspace)
    let traces = transitions.enumerated().map { index, transition in
      transition.trace(layout, dropout: dropout.at(index), in: workspace)
    }
    // A step ends in the states of its last cell.
    let states = traces[traces.count - 1].states
    backend.copy(initial, to: states.rows(0..<layout.sentences))
    let silence = workspace.zeros(transitions.count > 1 ? layout.sentences : 0, projected.columns)
    for step in 0..<layout.steps {
      let rows = layout.rows(ofStep: step)
      var previous = states.rows(layout.rowsBefore(step: step))
      feeding?.feed(
        projected.rows(rows), previous: previous.columns(0..<hiddenSize), rows: rows)
      for (index, transition) in transitions.enumerated() {
        transition.forward(
          index == 0 ? projected.rows(rows) : silence.rows(0..<rows.count), from: previous,
          rows: rows, writing: traces[index], on: backend)
        previous = traces[index].states(ofRows: rows)
      }
      feeding?.observe(previous.columns(0..<hiddenSize), rows: rows)
    }
    return Trace(
      inputs: inputs, inputNorm: normTrace, transitions: traces, feeding: feeding, layout: layout,
      states: states,
      outputs: states.rows(layout.sentences..<states.rows).columns(0..<hiddenSize))
  }

  /// The last state of every sentence [sentences × stateSize].
  public func finalStates(_ trace: Trace, in workspace: Workspace) -> Matrix {
    let tokens = trace.states.rows(trace.layout.sentences..<trace.states.rows)
    if trace.layout.steps == 1 { return tokens }
    return workspace.rows(trace.layout.lastRows, of: tokens)
  }

  /// Input half of all gates for all rows in one product [rows × gates·hidden].
  private func project(
    _ inputs: Matrix, in workspace: Workspace
  ) -> (gates: Matrix, norm: LayerNorm.Trace?) {
    let projected = workspace.matrix(inputs.rows, cell.gates * hiddenSize)
    workspace.backend.multiply(
      inputs, transposed: false, inputWeights, transposed: true, into: projected,
      accumulating: false)
    guard let inputNorm else { return (projected, nil) }
    let trace = inputNorm.trace(rows: inputs.rows, in: workspace)
    inputNorm.apply(to: projected, writing: trace, on: workspace.backend)
    return (projected, trace)
  }
}
