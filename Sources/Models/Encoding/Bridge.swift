import Layers
import Tensors

/// From what the encoder read to the decoder's first state, equation (43).
public struct Bridge: WeightSet, Sendable {
  public enum Kind: String, Codable, CaseIterable, Sendable {
    /// The decoder starts from zeros.
    case zero
    /// The decoder starts where the encoder ended: the pure system of the notes.
    case copy
    /// `s⟨0⟩ = tanh(W s + b)`
    case dense
    /// `s⟨0⟩ = tanh(W m + b)`, m the mean of the encoder's outputs (Sennrich et al. 2017)
    case mean
  }

  public struct Configuration: Sendable {
    public var kind: Kind
    public var stateSize: Int
    /// Numbers in an output of the encoder.
    public var outputSize: Int

    public init(kind: Kind, stateSize: Int, outputSize: Int) {
      self.kind = kind
      self.stateSize = stateSize
      self.outputSize = outputSize
    }
  }

  public let kind: Kind
  private let dense: Linear?
  private let stateSize: Int

  public init(_ configuration: Configuration, from source: WeightSource) {
    kind = configuration.kind
    switch kind {
    case .zero, .copy: dense = nil
    case .dense, .mean:
      dense = Linear(
        .init(
          inputSize: kind == .mean ? configuration.outputSize : configuration.stateSize,
          outputSize: configuration.stateSize),
        from: source)
    }
    stateSize = configuration.stateSize
  }

  /// What the encoder read → [sentences × stateSize]
  public func forward(_ state: Matrix, in workspace: Workspace) -> Matrix {
    switch kind {
    case .zero: return workspace.zeros(state.rows, stateSize)
    case .copy: return state
    case .dense, .mean:
      guard let dense else { preconditionFailure("Bridge: \(kind) without weights") }
      let result = dense.forward(state, in: workspace)
      workspace.backend.tanh(result)
      return result
    }
  }

  /// ∂L/∂ of the decoder's first state → ∂L/∂ of what the bridge read, equation (44); adds the weight gradients.
  public func backward(
    _ gradient: Matrix, input: Matrix, output: Matrix, into gradients: Bridge,
    in workspace: Workspace
  ) -> Matrix {
    switch kind {
    case .zero: return workspace.zeros(input.rows, input.columns)
    case .copy: return gradient
    case .dense, .mean:
      guard let dense, let denseGradients = gradients.dense else {
        preconditionFailure("Bridge: \(kind) without weights")
      }
      workspace.backend.tanhBackward(gradient, output: output)
      return dense.backward(gradient, input: input, into: denseGradients, in: workspace)
    }
  }
}
