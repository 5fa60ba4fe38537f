import Layers
import Tensors

/// From the encoder's last state to the decoder's first, equation (38).
public struct Bridge: WeightSet, Sendable {
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// The decoder starts from zeros.
    case zero
    /// The decoder starts where the encoder ended: the pure system of the notes.
    case copy
    /// `s⟨0⟩ = tanh(W s + b)`
    case dense
  }

  public struct Configuration: Sendable {
    public var kind: Kind
    public var stateSize: Int

    public init(kind: Kind, stateSize: Int) {
      self.kind = kind
      self.stateSize = stateSize
    }
  }

  public let kind: Kind
  private let dense: Linear?

  public init(_ configuration: Configuration, from source: WeightSource) {
    kind = configuration.kind
    dense =
      kind == .dense
      ? Linear(
        .init(inputSize: configuration.stateSize, outputSize: configuration.stateSize),
        from: source)
      : nil
  }

  /// [sentences × stateSize] → [sentences × stateSize]
  public func forward(_ state: Matrix, in workspace: Workspace) -> Matrix {
    switch kind {
    case .zero: return workspace.zeros(state.rows, state.columns)
    case .copy: return state
    case .dense:
      guard let dense else { return state }
      let result = dense.forward(state, in: workspace)
      workspace.backend.tanh(result)
      return result
    }
  }

  /// ∂L/∂ of the decoder's first state → ∂L/∂ of the encoder's last; adds the weight gradients.
  public func backward(
    _ gradient: Matrix, input: Matrix, output: Matrix, into gradients: Bridge,
    in workspace: Workspace
  ) -> Matrix {
    switch kind {
    case .zero: return workspace.zeros(input.rows, input.columns)
    case .copy: return gradient
    case .dense:
      guard let dense, let denseGradients = gradients.dense else { return gradient }
      workspace.backend.tanhBackward(gradient, output: output)
      return dense.backward(gradient, input: input, into: denseGradients, in: workspace)
    }
  }
}
