import Layers
import Tensors

/// Each step looks at the source with the state before it and reads the context it finds (Bahdanau et al. 2015),
/// equation (38).
final class ContextFeeding: AttentiveFeeding {
  private let layer: InputFeeding
  private let pass: AttentionalReadout.Pass

  private var back: AttentionalReadout.BackwardPass?
  private var gradient: Matrix?
  private var gradients: InputFeeding?

  init(_ layer: InputFeeding, around pass: AttentionalReadout.Pass) {
    self.layer = layer
    self.pass = pass
  }

  private var backend: any Backend { pass.workspace.backend }

  func feed(_ projected: Matrix, previous: Matrix, rows: Range<Int>) {
    pass.attend(pass.workspace.copy(of: previous), rows: rows)
    layer.feed(pass.contexts.rows(rows), to: projected, on: backend)
  }

  func observe(_ hidden: Matrix, rows: Range<Int>) {
    pass.combine(pass.output(of: hidden, rows: rows), rows: rows)
  }

  func beginBackward(
    _ gradient: Matrix, through pass: AttentionalReadout.BackwardPass, into gradients: InputFeeding
  ) {
    back = pass
    self.gradient = gradient
    self.gradients = gradients
  }

  func observeBackward(_ hiddenGradient: Matrix, rows: Range<Int>) {
    guard let back, let gradient else {
      preconditionFailure("ContextFeeding: no way back was begun")
    }
    back.combine(gradient.rows(rows), rows: rows)
    backend.add(back.hidden.rows(rows), to: hiddenGradient)
  }

  func feedBackward(_ projectedGradient: Matrix, previousGradient: Matrix, rows: Range<Int>) {
    guard let back else { preconditionFailure("ContextFeeding: no way back was begun") }
    layer.backward(
      projectedGradient, to: back.contexts.rows(rows), accumulating: true, on: backend)
    if let queries = back.attend(rows: rows) { backend.add(queries, to: previousGradient) }
  }

  func finishBackward(_ projectedGradient: Matrix) {
    guard let gradients else { preconditionFailure("ContextFeeding: no way back was begun") }
    layer.addWeightGradient(
      projectedGradient, inputs: pass.contexts, to: gradients, on: backend)
  }
}
