import Tensors

/// The gated recurrent unit (Cho et al. 2014), with the reset gate applied after the recurrent product: in this way the
/// recurrent products of all three gates are one.
///
/// With the gates stacked in the order r, z, n and q = W_nh h⟨t−1⟩ + b_nh:
///
///     r, z = σ(W_x x⟨t⟩ + b_x + W_h h⟨t−1⟩ + b_h)        (13)
///     n = tanh(W_nx x⟨t⟩ + b_nx + r ∘ q)                 (14)
///     h⟨t⟩ = (1 − z) ∘ n + z ∘ h⟨t−1⟩                    (15)
///
/// each gate with its own rows of the weights. Backward:
///
///     δ_n = dh⟨t⟩ ∘ (1 − z) ∘ (1 − n ∘ n)                (16)
///     δ_z = dh⟨t⟩ ∘ (h⟨t−1⟩ − n) ∘ z ∘ (1 − z)
///     δ_r = δ_n ∘ q ∘ r ∘ (1 − r)
///     δ_x = [δ_r; δ_z; δ_n],  δ_h = [δ_r; δ_z; δ_n ∘ r]  (17)
///     dh⟨t−1⟩ += z ∘ dh⟨t⟩ + W_hᵀ δ_h                    (18)
///
/// The products are `Recurrence`'s; the rest is written as it stands here in `Sources/CKernels/gru.c`.
public struct GRUCell: RecurrentCell {
  public init() {}

  public var gates: Int { 3 }
  public var states: Int { 1 }
  public var traces: Int { 4 }
  public var separatesGateGradients: Bool { true }

  public func forward(_ step: CellStep, on backend: any Backend) { backend.gruForward(step) }
  public func backward(_ step: CellStepBackward, on backend: any Backend) {
    backend.gruBackward(step)
  }
}
