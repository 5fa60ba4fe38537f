import Tensors

/// What stands around a cell and feeds it, at every step, more than its input: with it, the cell is part of a larger one.
///
/// `Recurrence` calls it before and after each step, and the other way round on the way back. Rows are those of the
/// step in the packed batch.
public protocol StepFeeding {
  /// Adds to the input half of all gates.
  ///
  /// - Parameters:
  ///   - projected: [rows × gates·hidden]
  ///   - previous: h⟨t−1⟩ [rows × hidden]
  ///   - rows: of the step
  func feed(_ projected: Matrix, previous: Matrix, rows: Range<Int>)

  /// Sees what came of it.
  ///
  /// - Parameters:
  ///   - hidden: h⟨t⟩ [rows × hidden]
  ///   - rows: of the step
  func observe(_ hidden: Matrix, rows: Range<Int>)

  /// Adds to ∂L/∂h⟨t⟩ [rows × hidden].
  func observeBackward(_ gradient: Matrix, rows: Range<Int>)

  /// Hands on ∂L/∂ of the input half, and adds to ∂L/∂h⟨t−1⟩ [rows × hidden].
  func feedBackward(_ projectedGradient: Matrix, previousGradient: Matrix, rows: Range<Int>)

  /// Adds the weight gradients, after the last step back.
  ///
  /// - Parameter projectedGradient: ∂L/∂ of the input half of all tokens [tokens × gates·hidden]
  func finishBackward(_ projectedGradient: Matrix)
}
