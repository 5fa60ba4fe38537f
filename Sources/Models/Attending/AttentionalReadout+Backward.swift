import Layers
import Tensors

extension AttentionalReadout {
  /// The way back through a pass: its tokens in reverse, in one go or step by step.
  final class BackwardPass {
    private let pass: Pass
    private let gradients: AttentionalReadout
    private let memory: Attention.MemoryGradient
    /// ∂L/∂[c; h] [tokens × 2·hidden]
    private let joined: Matrix
    /// ∂L/∂ before the tanh [tokens × output]
    private let inner: Matrix
    private var remaining: [Attention.Trace]

    init(_ pass: Pass, into gradients: AttentionalReadout) {
      self.pass = pass
      self.gradients = gradients
      let workspace = pass.workspace
      memory = pass.layer.attention.memoryGradient(of: pass.memory, in: workspace)
      joined = workspace.matrix(pass.joined.rows, pass.joined.columns)
      inner = workspace.matrix(pass.output.rows, pass.output.columns)
      remaining = pass.attended
    }

    private var hiddenSize: Int { joined.columns / 2 }
    /// ∂L/∂c through the attentional vector; other ways to c may be added.
    var contexts: Matrix { joined.columns(0..<hiddenSize) }
    /// ∂L/∂h through the attentional vector, past attention.
    var hidden: Matrix { joined.columns(hiddenSize..<joined.columns) }

    /// ∂L/∂h̃ of some tokens → their `contexts` and `hidden`, equation (39).
    func combine(_ gradient: Matrix, rows: Range<Int>) {
      let backend = pass.workspace.backend
      let inner = inner.rows(rows)
      backend.copy(gradient, to: inner)
      backend.tanhBackward(inner, output: pass.output.rows(rows))
      backend.multiply(
        inner, transposed: false, pass.layer.combination.weights, transposed: false,
        into: joined.rows(rows), accumulating: false)
    }

    /// ∂L/∂ of the queries that were attended with last, from their `contexts`.
    func attend(rows: Range<Int>) -> Matrix? {
      guard let trace = remaining.popLast() else { return nil }
      return pass.layer.attention.backward(
        trace, contextGradient: contexts.rows(rows), into: gradients.attention,
        addingTo: memory, in: pass.workspace)
    }

    /// ∂L/∂ of the encoder outputs; adds the weight gradients.
    func finish() -> Matrix {
      pass.workspace.backend.multiply(
        inner, transposed: true, pass.joined, transposed: false,
        into: gradients.combination.weights, accumulating: true)
      return pass.layer.attention.backward(
        memory, of: pass.memory, into: gradients.attention, in: pass.workspace)
    }
  }
}
