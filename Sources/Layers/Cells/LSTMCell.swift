import Tensors

/// Long short-term memory (Hochreiter & Schmidhuber 1997) with a forget gate (Gers et al. 2000).
///
/// With the gates stacked in the order i, f, g, o and the state being [h | c]:
///
///     i, f, o = σ(W_x x⟨t⟩ + b_x + W_h h⟨t−1⟩ + b_h)              (19)
///     g = tanh(W_x x⟨t⟩ + b_x + W_h h⟨t−1⟩ + b_h)
///     c⟨t⟩ = f ∘ c⟨t−1⟩ + i ∘ g                                   (20)
///     h⟨t⟩ = o ∘ tanh(c⟨t⟩)                                       (21)
///
/// each gate with its own rows of the weights. Backward:
///
///     dc⟨t⟩ += dh⟨t⟩ ∘ o ∘ (1 − tanh²(c⟨t⟩))                      (22)
///     δ_i = dc⟨t⟩ ∘ g ∘ i ∘ (1 − i)                               (23)
///     δ_f = dc⟨t⟩ ∘ c⟨t−1⟩ ∘ f ∘ (1 − f)
///     δ_g = dc⟨t⟩ ∘ i ∘ (1 − g ∘ g)
///     δ_o = dh⟨t⟩ ∘ tanh(c⟨t⟩) ∘ o ∘ (1 − o)
///     dc⟨t−1⟩ = f ∘ dc⟨t⟩,  dh⟨t−1⟩ += W_hᵀ [δ_i; δ_f; δ_g; δ_o]  (24)
///
/// The products are `Recurrence`'s; the rest is written as it stands here in `Sources/CKernels/lstm.c`.
public struct LSTMCell: RecurrentCell {
  public init() {}

  public var gates: Int { 4 }
  public var states: Int { 2 }
  public var traces: Int { 4 }

  /// The forget gate starts open, so that memory lasts from the first update on (Jozefowicz et al. 2015).
  public func recurrentBiasInitialisation(hiddenSize: Int) -> Initialisation {
    .constant(value: 1, columns: hiddenSize..<2 * hiddenSize)
  }

  public func forward(_ step: CellStep, on backend: any Backend) { backend.lstmForward(step) }
  public func backward(_ step: CellStepBackward, on backend: any Backend) {
    backend.lstmBackward(step)
  }
}
