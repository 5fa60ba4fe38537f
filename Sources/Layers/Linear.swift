import Tensors

/// An affine map of every row: `y = x Wᵀ + b`.
public struct Linear: WeightSet, Sendable {
  public struct Configuration: Sendable {
    public var inputSize: Int
    public var outputSize: Int
    public var hasBias: Bool

    public init(inputSize: Int, outputSize: Int, hasBias: Bool = true) {
      self.inputSize = inputSize
      self.outputSize = outputSize
      self.hasBias = hasBias
    }
  }

  /// [output × input]
  public let weights: Matrix
  /// [1 × output]
  public let bias: Matrix?

  public init(_ configuration: Configuration, from source: WeightSource) {
    weights = source.matrix(
      "weight", rows: configuration.outputSize, columns: configuration.inputSize,
      initialisedTo: .glorot(blockRows: configuration.outputSize))
    bias =
      configuration.hasBias
      ? source.matrix("bias", rows: 1, columns: configuration.outputSize, initialisedTo: .zeros)
      : nil
  }

  /// [rows × input] → [rows × output]
  public func forward(_ x: Matrix, in workspace: Workspace) -> Matrix {
    let y = workspace.matrix(x.rows, weights.rows)
    workspace.backend.multiply(
      x, transposed: false, weights, transposed: true, into: y, accumulating: false)
    if let bias { workspace.backend.addBias(bias, to: y) }
    return y
  }

  /// ∂L/∂y [rows × output] → ∂L/∂x [rows × input]; adds the weight gradients.
  public func backward(
    _ outputGradient: Matrix, input x: Matrix, into gradients: Linear, in workspace: Workspace
  ) -> Matrix {
    let backend = workspace.backend
    backend.multiply(
      outputGradient, transposed: true, x, transposed: false, into: gradients.weights,
      accumulating: true)
    if let bias = gradients.bias { backend.addColumnSums(of: outputGradient, to: bias) }
    let inputGradient = workspace.matrix(x.rows, x.columns)
    backend.multiply(
      outputGradient, transposed: false, weights, transposed: false, into: inputGradient,
      accumulating: false)
    return inputGradient
  }
}
