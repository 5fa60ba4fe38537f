import Layers
import Tensors

extension Generator {
  /// Where the generator stands in each sequence.
  public struct State: Sendable {
    var decoder: Decoder.State
    /// x⟨1⟩ of sequences that have not begun [rows × embedding].
    var opening: Matrix?

    public var rows: Int { decoder.layers.first?.rows ?? 0 }

    /// The rows in a new order, with repetition or omission; they live in `workspace`.
    public func selecting(_ rows: [Int32], in workspace: Workspace) -> State {
      State(
        decoder: decoder.map { workspace.rows(rows, of: $0) },
        opening: opening.map { workspace.rows(rows, of: $0) })
    }
  }

  /// The state before the first token, a row for each sequence.
  ///
  /// - Parameters:
  ///   - sources: the labels of each sequence, at least one
  ///   - workspace: holds the state
  public func start(_ sources: [[Int32]], in workspace: Workspace) -> State {
    State(
      decoder: initialState(sources.count, in: workspace),
      opening: opening(sources, in: workspace).inputs)
  }

  /// Feeds one token to each row; the first, the start marker, stands for the input.
  ///
  /// - Returns: log-probabilities of the next token [rows × vocabulary], in `workspace`.
  public func step(_ tokens: [Int32], _ state: inout State, in workspace: Workspace) -> Matrix {
    let trace = decoder.forward(
      tokens, layout: PackedLayout(oneStepOf: tokens.count),
      initial: state.decoder, opening: state.opening, view: nil, dropout: .none, in: workspace)
    state = State(decoder: decoder.finalState(trace, in: workspace), opening: nil)
    return decoder.output.logProbabilities(trace.readout, in: workspace)
  }
}
