import Tensors

/// The gated recurrent unit (Cho et al. 2014), with the reset gate applied after the recurrent product:
/// `r = σ(…), z = σ(…), n = tanh(W_n x⟨t⟩ + b_n + r ∘ (U_n h⟨t−1⟩ + c_n)), h⟨t⟩ = (1 − z) ∘ n + z ∘ h⟨t−1⟩`.
///
/// Equations (13)–(15), backward (16)–(18). Gates are stacked in the order r, z, n. Applied this way all three recurrent products are one.
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
