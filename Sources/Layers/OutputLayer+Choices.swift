import Tensors

extension OutputLayer {
  /// The most probable token of each row of `x`; of equals, the one with the least id. No more logits are held than a
  /// block has.
  ///
  /// - Parameters:
  ///   - x: [tokens × input]
  ///   - workspace: memory for the logits
  public func choices(_ x: Matrix, in workspace: Workspace) -> [Int32] {
    let buffer = workspace.matrix(min(x.rows, OutputLayer.blockRows), weights.rows)
    var choices: [Int32] = []
    choices.reserveCapacity(x.rows)
    for start in stride(from: 0, to: x.rows, by: OutputLayer.blockRows) {
      let block = x.rows(start..<min(start + OutputLayer.blockRows, x.rows))
      let logits = buffer.rows(0..<block.rows)
      project(block, into: logits, on: workspace.backend)
      for row in 0..<logits.rows {
        logits.withRow(row) { logits in
          var best = 0
          for token in 1..<logits.count where logits[token] > logits[best] { best = token }
          choices.append(Int32(best))
        }
      }
    }
    return choices
  }
}
