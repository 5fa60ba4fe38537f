import Tensors

/// The vanilla recurrent cell (Elman 1990), in the notation of equation (1):
/// `a⟨t⟩ = g(W_aa a⟨t−1⟩ + W_ax x⟨t⟩ + b_a)`.
///
/// `RecurrentWeights.recurrent` is W_aa, `.input` is W_ax, the sum of the two biases is b_a; the state is a.
public struct ElmanCell: RecurrentCell {
  /// The g of equation (1).
  public enum Activation: Sendable { case tanh, relu }

  public let activation: Activation

  public init(activation: Activation = .tanh) { self.activation = activation }

  public var gates: Int { 1 }
  public var states: Int { 1 }
  public var traces: Int { 0 }

  public func forward(_ step: CellStep, on backend: any Backend) {
    backend.elmanForward(step, usingReLU: activation == .relu)
  }

  public func backward(_ step: CellStepBackward, on backend: any Backend) {
    backend.elmanBackward(step, usingReLU: activation == .relu)
  }
}
