import Layers
import Tensors

/// W_f: what attention found, as a further input of the cell.
struct InputFeeding: WeightSet, Sendable {
  struct Configuration: Sendable {
    var fedSize: Int
    /// gates·hidden of the cell
    var gateSize: Int
    var hiddenSize: Int
  }

  /// [gates·hidden × fed]
  let weights: Matrix

  init(_ configuration: Configuration, from source: WeightSource) {
    weights = source.matrix(
      "weight", rows: configuration.gateSize, columns: configuration.fedSize,
      initialisedTo: .glorot(blockRows: configuration.hiddenSize))
  }

  /// Adds W_f x to the input half of all gates.
  func feed(_ x: Matrix, to projected: Matrix, on backend: any Backend) {
    backend.multiply(
      x, transposed: false, weights, transposed: true, into: projected, accumulating: true)
  }

  /// ∂L/∂x, written or added.
  func backward(
    _ projectedGradient: Matrix, to gradient: Matrix, accumulating: Bool, on backend: any Backend
  ) {
    backend.multiply(
      projectedGradient, transposed: false, weights, transposed: false, into: gradient,
      accumulating: accumulating)
  }

  /// Adds the weight gradient of all tokens.
  func addWeightGradient(
    _ projectedGradient: Matrix, inputs: Matrix, to gradients: InputFeeding,
    on backend: any Backend
  ) {
    backend.multiply(
      projectedGradient, transposed: true, inputs, transposed: false, into: gradients.weights,
      accumulating: true)
  }
}

/// A cell that attends and is fed what came of it: the cell around the cell.
protocol AttentiveFeeding: StepFeeding {
  /// Prepares the way back.
  ///
  /// - Parameters:
  ///   - gradient: ∂L/∂h̃ of all tokens from above; what comes from later steps is added in place
  ///   - pass: the way back through the attentional vectors
  ///   - gradients: receives the gradient of W_f, added
  func beginBackward(
    _ gradient: Matrix, through pass: AttentionalReadout.BackwardPass,
    into gradients: InputFeeding)
}
