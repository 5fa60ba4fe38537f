import Tensors

/// A row of numbers for every token: W_ax x⟨t⟩ of the lecture notes' one-hot x⟨t⟩ is a look-up, equation (28).
public struct Embedding: WeightSet, Sendable {
  public struct Configuration: Sendable {
    public var vocabularySize: Int
    public var size: Int

    public init(vocabularySize: Int, size: Int) {
      self.vocabularySize = vocabularySize
      self.size = size
    }
  }

  /// [vocabulary × size]
  public let weights: Matrix

  public init(_ configuration: Configuration, from source: WeightSource) {
    weights = source.matrix(
      "weight", rows: configuration.vocabularySize, columns: configuration.size,
      initialisedTo: .normal(deviation: 1 / Float(configuration.size).squareRoot()), for: .table)
  }

  /// Token ids → [tokens × size]
  public func forward(_ tokens: [Int32], in workspace: Workspace) -> Matrix {
    workspace.rows(tokens, of: weights)
  }

  /// Adds ∂L/∂y [tokens × size] to the rows of the tokens it belongs to.
  public func backward(
    _ outputGradient: Matrix, tokens: [Int32], into gradients: Embedding, in workspace: Workspace
  ) {
    workspace.backend.scatterAddRows(outputGradient, tokens, to: gradients.weights)
  }
}
