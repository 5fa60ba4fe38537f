import Tensors

/// Layer normalisation (Ba et al. 2016) without a shift: `y = gain ∘ (x − mean(x)) / deviation(x)`, row by row.
///
/// Equations (25) and (26). The shift is left to the bias that follows.
public struct LayerNorm: WeightSet, Sendable {
  public struct Configuration: Sendable {
    public var size: Int

    public init(size: Int) { self.size = size }
  }

  /// [1 × size]
  public let gain: Matrix

  public init(_ configuration: Configuration, from source: WeightSource) {
    gain = source.matrix(
      "gain", rows: 1, columns: configuration.size,
      initialisedTo: .constant(value: 1, columns: 0..<configuration.size))
  }

  /// What forward leaves for backward, for every row.
  public struct Trace {
    /// [rows × size]
    let normalised: Matrix
    /// [rows × 1]
    let inverseDeviation: Matrix

    func rows(_ range: Range<Int>) -> Trace {
      Trace(normalised: normalised.rows(range), inverseDeviation: inverseDeviation.rows(range))
    }
  }

  /// Room for the trace of so many rows.
  public func trace(rows: Int, in workspace: Workspace) -> Trace {
    Trace(
      normalised: workspace.matrix(rows, gain.columns),
      inverseDeviation: workspace.matrix(rows, 1))
  }

  /// Normalises `x` [rows × size] in place.
  public func apply(to x: Matrix, writing trace: Trace, on backend: any Backend) {
    backend.layerNorm(
      x, gain: gain, normalised: trace.normalised, inverseDeviation: trace.inverseDeviation)
  }

  /// Turns ∂L/∂y into ∂L/∂x in place; adds the gradient of the gain.
  public func backward(
    _ gradient: Matrix, through trace: Trace, into gradients: LayerNorm, on backend: any Backend
  ) {
    backend.layerNormBackward(
      gradient, gain: gain, normalised: trace.normalised,
      inverseDeviation: trace.inverseDeviation, gainGradient: gradients.gain)
  }
}
