import Foundation
import Tensors

extension OutputLayer {
  /// The probability of each choice for each row of `x`, with either loss; of a logistic one 0 and 1.
  ///
  /// - Parameters:
  ///   - x: [rows × input]
  ///   - workspace: memory for the logits
  /// - Returns: for each row as many numbers as there are choices; they add up to 1
  public func probabilities(_ x: Matrix, in workspace: Workspace) -> [[Float]] {
    switch loss {
    case .softmax:
      let logProbabilities = logProbabilities(x, in: workspace)
      return (0..<x.rows).map { row in logProbabilities.withRow(row) { $0.map { exp($0) } } }
    case .logistic:
      let logits = workspace.matrix(x.rows, 1)
      project(x, into: logits, on: workspace.backend)
      return (0..<x.rows).map { row in
        let one = 1 / (1 + exp(-logits[row, 0]))
        return [1 - one, one]
      }
    }
  }
}
