import Tensors

/// The vanilla recurrent cell (Elman 1990), in the notation of the lecture notes; the state is a:
///
///     a⟨t⟩ = g(W_aa a⟨t−1⟩ + W_ax x⟨t⟩ + b_a)  (1)
///
/// Backward:
///
///     δ = da⟨t⟩ ∘ g′                           (8)
///     da⟨t−1⟩ += W_aaᵀ δ                       (9)
///
/// `Recurrence.inputWeights` is W_ax, `Transition.recurrentWeights` is W_aa, and b_a is the sum of the two biases. The
/// products are `Recurrence`'s; the rest is written as it stands here in `Sources/CKernels/elman.c`.
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
