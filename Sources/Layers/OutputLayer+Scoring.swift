import Tensors

extension OutputLayer {
  /// What one of several models says: its output layer, what that sees of each token and how much it counts.
  package struct Voice {
    let layer: OutputLayer
    /// [tokens × input]
    let input: Matrix
    let weight: Float

    package init(_ layer: OutputLayer, _ input: Matrix, weight: Float) {
      self.layer = layer
      self.input = input
      self.weight = weight
    }
  }

  /// Log-probabilities of given tokens, one for each row of `x`; no more logits are held than a block has.
  ///
  /// - Parameters:
  ///   - targets: ids, one for each row
  ///   - x: [tokens × input]
  ///   - workspace: memory for the logits
  public func logProbabilities(
    of targets: [Int32], _ x: Matrix, in workspace: Workspace
  ) -> [Float] {
    Self.logProbabilities(of: targets, by: [Voice(self, x, weight: 1)], in: workspace)
  }

  /// The same by several models as one: `p ∝ Π p_m^{w_m}`.
  ///
  /// - Parameter voices: at least one; all with as many rows and tokens, their weights add up to 1
  package static func logProbabilities(
    of targets: [Int32], by voices: [Voice], in workspace: Workspace
  ) -> [Float] {
    let rows = min(targets.count, blockRows)
    let buffers = voices.map { workspace.matrix(rows, $0.layer.weights.rows) }
    var result: [Float] = []
    result.reserveCapacity(targets.count)
    for start in stride(from: 0, to: targets.count, by: blockRows) {
      let range = start..<min(start + blockRows, targets.count)
      let block = mixture(
        of: zip(voices, buffers).map { ($0, $1.rows(0..<range.count)) }, rows: range,
        on: workspace.backend)
      for (row, target) in targets[range].enumerated() {
        result.append(block[row, Int(target)])
      }
    }
    return result
  }

  /// Log-probabilities of all tokens for some of the rows; lies where the logits of the first voice did.
  private static func mixture(
    of voices: [(voice: Voice, logits: Matrix)], rows: Range<Int>, on backend: any Backend
  ) -> Matrix {
    let sum = voices[0].logits
    for (voice, logits) in voices {
      voice.layer.project(voice.input.rows(rows), into: logits, on: backend)
      backend.logSoftmax(logits)
      if voices.count > 1 { backend.scale(logits, by: voice.weight) }
    }
    for (_, logits) in voices.dropFirst() { backend.add(logits, to: sum) }
    if voices.count > 1 { backend.logSoftmax(sum) }
    return sum
  }
}
