import Layers
import Tensors

/// The attentional vector `h̃ = tanh(W_c [c; h])` (Luong et al. 2015), our equation (36).
struct AttentionalReadout: WeightSet, Sendable {
  struct Configuration: Sendable {
    var kind: Attention.Kind
    var hiddenSize: Int
    /// Numbers in h̃.
    var outputSize: Int
  }

  let attention: Attention
  /// W_c
  let combination: Linear

  init(_ configuration: Configuration, from source: WeightSource) {
    let hidden = configuration.hiddenSize
    attention = Attention(
      .init(kind: configuration.kind, querySize: hidden, memorySize: hidden),
      from: source.scoped("attention"))
    combination = Linear(
      .init(inputSize: 2 * hidden, outputSize: configuration.outputSize, hasBias: false),
      from: source.scoped("readout"))
  }

  /// What can be attended to in a batch, and what each of its target tokens sees of it.
  struct View: Sendable {
    let memory: Attention.Memory
    let spans: AttentionSpans
  }

  /// The attentional vectors of a batch on their way, in one go or step by step.
  final class Pass {
    let layer: AttentionalReadout
    let memory: Attention.Memory
    let workspace: Workspace
    /// [c; h] [tokens × 2·hidden]
    let joined: Matrix
    /// h̃ [tokens × output]
    let output: Matrix
    /// One for each call of `attend`.
    private(set) var attended: [Attention.Trace] = []
    private let spans: AttentionSpans
    private let below: Matrix?

    /// - Parameter below: what a residual connection adds to the states [tokens × hidden]
    init(
      _ layer: AttentionalReadout, over view: View, below: Matrix?, in workspace: Workspace
    ) {
      self.layer = layer
      self.below = below
      memory = view.memory
      spans = view.spans
      self.workspace = workspace
      let tokens = view.spans.starts.count
      joined = workspace.matrix(tokens, layer.combination.weights.columns)
      output = workspace.matrix(tokens, layer.combination.weights.rows)
    }

    private var hiddenSize: Int { joined.columns / 2 }
    var contexts: Matrix { joined.columns(0..<hiddenSize) }
    var hidden: Matrix { joined.columns(hiddenSize..<joined.columns) }

    /// The layer's output at some tokens: its states, with what a residual connection adds.
    func output(of states: Matrix, rows: Range<Int>) -> Matrix {
      guard let below else { return states }
      let sum = workspace.copy(of: states)
      workspace.backend.add(below.rows(rows), to: sum)
      return sum
    }

    /// Finds the contexts of some tokens.
    func attend(_ queries: Matrix, rows: Range<Int>) {
      attended.append(
        layer.attention.forward(
          queries, over: memory, spans: spans.queries(rows), into: contexts.rows(rows),
          in: workspace))
    }

    /// Joins the contexts of some tokens with their states.
    func combine(_ states: Matrix, rows: Range<Int>) {
      workspace.backend.copy(states, to: hidden.rows(rows))
      let result = output.rows(rows)
      workspace.backend.multiply(
        joined.rows(rows), transposed: false, layer.combination.weights, transposed: true,
        into: result, accumulating: false)
      workspace.backend.tanh(result)
    }

    /// α of all tokens, the weights of each one after another [1 × weights]; of several heads their mean.
    func meanWeights(in workspace: Workspace) -> Matrix {
      let parts = attended.map { $0.meanWeights(in: workspace) }
      if parts.count == 1 { return parts[0] }
      let whole = workspace.matrix(1, spans.weightCount)
      var start = 0
      for part in parts {
        workspace.backend.copy(part, to: whole.columns(start..<start + part.columns))
        start += part.columns
      }
      return whole
    }
  }
}
