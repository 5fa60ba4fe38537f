import Layers
import Tensors

/// Each step reads the attentional vector h̃ of the step before (Luong et al. 2015, section 3.3), equation (37).
final class AttentionalFeeding: AttentiveFeeding {
  private let layer: InputFeeding
  private let pass: AttentionalReadout.Pass
  private let initial: Matrix
  private let dropout: Dropout
  /// W_f h̃⟨t−1⟩ for all tokens: the inputs [tokens × fed].
  private let inputs: Matrix
  private var lastStep: Range<Int>?

  private var back: AttentionalReadout.BackwardPass?
  private var gradient: Matrix?
  private var gradients: InputFeeding?
  /// ∂L/∂h̃ through the step that reads it.
  private var fedGradient: Matrix?

  /// - Parameter initial: h̃⟨0⟩ [sentences × fed]
  init(
    _ layer: InputFeeding, around pass: AttentionalReadout.Pass, initial: Matrix, dropout: Dropout
  ) {
    self.layer = layer
    self.pass = pass
    self.initial = initial
    self.dropout = dropout
    inputs = pass.workspace.matrix(pass.output.rows, pass.output.columns)
  }

  private var backend: any Backend { pass.workspace.backend }

  func feed(_ projected: Matrix, previous: Matrix, rows: Range<Int>) {
    let fed = inputs.rows(rows)
    let last = lastStep.map { pass.output.rows($0) } ?? initial
    backend.copy(last.rows(0..<rows.count), to: fed)
    dropout.apply(toStep: fed, on: backend)
    layer.feed(fed, to: projected, on: backend)
  }

  func observe(_ hidden: Matrix, rows: Range<Int>) {
    let states = pass.output(of: hidden, rows: rows)
    pass.attend(states, rows: rows)
    pass.combine(states, rows: rows)
    lastStep = rows
  }

  func beginBackward(
    _ gradient: Matrix, through pass: AttentionalReadout.BackwardPass, into gradients: InputFeeding
  ) {
    back = pass
    self.gradient = gradient
    self.gradients = gradients
    fedGradient = nil
  }

  func observeBackward(_ hiddenGradient: Matrix, rows: Range<Int>) {
    guard let back, let gradient = gradient?.rows(rows) else {
      preconditionFailure("AttentionalFeeding: no way back was begun")
    }
    if let fedGradient { backend.add(fedGradient, to: gradient.rows(0..<fedGradient.rows)) }
    back.combine(gradient, rows: rows)
    backend.add(back.hidden.rows(rows), to: hiddenGradient)
    if let queries = back.attend(rows: rows) { backend.add(queries, to: hiddenGradient) }
  }

  func feedBackward(_ projectedGradient: Matrix, previousGradient: Matrix, rows: Range<Int>) {
    let fed = pass.workspace.matrix(rows.count, inputs.columns)
    layer.backward(projectedGradient, to: fed, accumulating: false, on: backend)
    dropout.apply(toStep: fed, on: backend)
    fedGradient = fed
  }

  func finishBackward(_ projectedGradient: Matrix) {
    guard let gradients else {
      preconditionFailure("AttentionalFeeding: no way back was begun")
    }
    layer.addWeightGradient(projectedGradient, inputs: inputs, to: gradients, on: backend)
  }
}
