import Tensors

/// Long short-term memory (Hochreiter & Schmidhuber 1997) with a forget gate (Gers et al. 2000):
/// `i, f, o = σ(…), g = tanh(…), c⟨t⟩ = f ∘ c⟨t−1⟩ + i ∘ g, h⟨t⟩ = o ∘ tanh(c⟨t⟩)`.
///
/// Equations (19)–(21), backward (22)–(24). Gates are stacked in the order i, f, g, o; the state is [h | c].
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
