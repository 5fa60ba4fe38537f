import Tensors

/// The projection onto the vocabulary with its loss: `ŷ⟨t⟩ = softmax(W_ya a⟨t⟩ + b_y)`,
/// equations (45)–(50).
///
/// W_ya may be tied to an embedding (Press & Wolf 2017). Training never holds all logits: projection, softmax,
/// cross-entropy and their gradients work on blocks of tokens.
public struct OutputLayer: Sendable {
  /// W_ya [vocabulary × input]
  public let weights: Matrix
  /// b_y [1 × vocabulary]
  public let bias: Matrix

  /// What the logits are: one for each choice, or one alone.
  public enum Loss: Sendable {
    /// One logit for each choice, cross-entropy of their softmax.
    case softmax
    /// One logit for a choice between 0 and 1, equation (51).
    case logistic
  }

  public let loss: Loss

  /// Tokens whose logits are held at a time.
  static let blockRows = 512

  /// - Parameters:
  ///   - inputSize: columns of what is projected
  ///   - vocabularySize: tokens to choose from
  ///   - tied: an embedding to share weights with, or nil for weights of its own
  ///   - loss: what the logits are; 1 is the vocabulary of a logistic loss
  ///   - source: where the weights come from
  public init(
    inputSize: Int, vocabularySize: Int, tiedTo tied: Embedding? = nil, loss: Loss = .softmax,
    from source: WeightSource
  ) {
    self.loss = loss
    weights =
      tied?.weights
      ?? source.matrix(
        "weight", rows: vocabularySize, columns: inputSize,
        initialisedTo: .glorot(blockRows: vocabularySize))
    bias = source.matrix("bias", rows: 1, columns: vocabularySize, initialisedTo: .zeros)
    precondition(
      weights.columns == inputSize, "output: tied to \(weights.columns) columns, input \(inputSize)"
    )
  }

  /// Log-probabilities of the next token [rows × vocabulary].
  public func logProbabilities(_ x: Matrix, in workspace: Workspace) -> Matrix {
    let logits = workspace.matrix(x.rows, weights.rows)
    project(x, into: logits, on: workspace.backend)
    workspace.backend.logSoftmax(logits)
    return logits
  }

  /// The summed loss of `targets` without gradients.
  public func loss(
    _ x: Matrix, targets: [Int32], smoothing: Float, in workspace: Workspace
  ) -> CrossEntropy {
    let buffer = workspace.matrix(min(x.rows, OutputLayer.blockRows), weights.rows)
    return forEachBlock(of: x, targets: targets) { block, targets in
      let logits = buffer.rows(0..<block.rows)
      project(block, into: logits, on: workspace.backend)
      return crossEntropy(
        logits, targets: targets, smoothing: smoothing, gradientScale: 1, on: workspace.backend)
    }
  }

  /// The summed loss of `targets` and its gradients, multiplied by `gradientScale`.
  ///
  /// - Parameters:
  ///   - x: [tokens × input]
  ///   - targets: ids, one for each row
  ///   - rowWeights: factors on the gradients of the rows; nil for 1. The loss is without them.
  ///   - smoothing: probability spread evenly over all tokens
  ///   - gradientScale: factor on all gradients
  ///   - gradients: receives the weight gradients, added
  ///   - workspace: holds what is returned
  /// - Returns: the loss and ∂L/∂x [tokens × input].
  public func lossAndGradient(
    _ x: Matrix, targets: [Int32], weights rowWeights: [Float]? = nil, smoothing: Float,
    gradientScale: Float, into gradients: OutputLayer, in workspace: Workspace
  ) -> (loss: CrossEntropy, input: Matrix) {
    let backend = workspace.backend
    let inputGradient = workspace.matrix(x.rows, x.columns)
    let buffer = workspace.matrix(min(x.rows, OutputLayer.blockRows), weights.rows)
    var start = 0
    let loss = forEachBlock(of: x, targets: targets) { block, targets in
      let logits = buffer.rows(0..<block.rows)
      project(block, into: logits, on: backend)
      let loss = crossEntropy(
        logits, targets: targets, smoothing: smoothing, gradientScale: gradientScale, on: backend)
      if let rowWeights {
        for row in 0..<logits.rows {
          backend.scale(logits.rows(row..<row + 1), by: rowWeights[start + row])
        }
      }
      backend.multiply(
        logits, transposed: false, weights, transposed: false,
        into: inputGradient.rows(start..<start + block.rows), accumulating: false)
      backend.multiply(
        logits, transposed: true, block, transposed: false, into: gradients.weights,
        accumulating: true)
      backend.addColumnSums(of: logits, to: gradients.bias)
      start += block.rows
      return loss
    }
    return (loss, inputGradient)
  }

  /// Replaces logits by their gradients.
  private func crossEntropy(
    _ logits: Matrix, targets: [Int32], smoothing: Float, gradientScale: Float,
    on backend: any Backend
  ) -> CrossEntropy {
    switch loss {
    case .softmax:
      backend.softmaxCrossEntropy(
        logits, targets: targets, smoothing: smoothing, gradientScale: gradientScale)
    case .logistic:
      backend.logisticCrossEntropy(
        logits, targets: targets, smoothing: smoothing, gradientScale: gradientScale)
    }
  }

  func project(_ x: Matrix, into logits: Matrix, on backend: any Backend) {
    backend.multiply(
      x, transposed: false, weights, transposed: true, into: logits, accumulating: false)
    backend.addBias(bias, to: logits)
  }

  private func forEachBlock(
    of x: Matrix, targets: [Int32], _ body: (Matrix, [Int32]) -> CrossEntropy
  ) -> CrossEntropy {
    var total = CrossEntropy()
    for start in stride(from: 0, to: x.rows, by: OutputLayer.blockRows) {
      let range = start..<min(start + OutputLayer.blockRows, x.rows)
      total += body(x.rows(range), Array(targets[range]))
    }
    return total
  }
}
