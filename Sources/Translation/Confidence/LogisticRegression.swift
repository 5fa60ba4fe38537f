import Foundation

/// Fits `σ(b + w · x)` to shares between 0 and 1 by Newton's method on the cross-entropy.
package struct LogisticRegression {
  package private(set) var bias = 0.0
  package private(set) var weights: [Double]

  /// Squared weights count that much beside the loss of one row.
  private static let penalty = 1.0
  private static let mostSteps = 50

  /// A row to fit, the features around 0.
  package struct Row {
    package var features: [Double]
    package var share: Double
    /// How much it counts; 1 on average.
    package var weight: Double

    package init(features: [Double], share: Double, weight: Double) {
      self.features = features
      self.share = share
      self.weight = weight
    }
  }

  /// - Parameter rows: at least one, all with as many features
  package init(fitting rows: [Row]) {
    let count = rows[0].features.count
    weights = [Double](repeating: 0, count: count)
    // A row that is right by half: where all others are right, the bias would not end growing.
    let rows = rows + [Row(features: weights, share: 0.5, weight: 1)]
    var loss = self.loss(of: rows)
    for _ in 0..<Self.mostSteps {
      let step = newtonStep(on: rows)
      var scale = 1.0
      var next = moved(by: step, scale: scale)
      // Far from the minimum a whole step may lead uphill.
      while next.loss(of: rows) > loss, scale > 1e-6 {
        scale /= 2
        next = moved(by: step, scale: scale)
      }
      let nextLoss = next.loss(of: rows)
      guard nextLoss < loss else { break }
      let gain = loss - nextLoss
      self = next
      loss = nextLoss
      if gain < 1e-10 * abs(loss) { break }
    }
  }

  package func probability(_ features: [Double]) -> Double { Self.logistic(sum(features)) }

  /// `1 / (1 + exp(−x))`
  static func logistic(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

  private func sum(_ features: [Double]) -> Double {
    zip(weights, features).reduce(bias) { $0 + $1.0 * $1.1 }
  }

  private func moved(by step: [Double], scale: Double) -> LogisticRegression {
    var next = self
    next.bias += scale * step[0]
    for index in weights.indices { next.weights[index] += scale * step[index + 1] }
    return next
  }

  /// `Σ weight · −(p log q + (1 − p) log(1 − q)) + penalty / 2 · |w|²`
  private func loss(of rows: [Row]) -> Double {
    rows.reduce(Self.penalty / 2 * weights.reduce(0) { $0 + $1 * $1 }) { total, row in
      let sum = sum(row.features)
      // log(1 + exp(x)) − p x, without an exponential that overflows.
      return total
        + row.weight * (max(sum, 0) + log1p(exp(-abs(sum))) - row.share * sum)
    }
  }

  /// −H⁻¹ g, of the bias and then the weights.
  private func newtonStep(on rows: [Row]) -> [Double] {
    let size = weights.count + 1
    var gradient = [0] + weights.map { Self.penalty * $0 }
    var hessian = [[Double]](repeating: [Double](repeating: 0, count: size), count: size)
    for index in 0..<size { hessian[index][index] = index == 0 ? 0 : Self.penalty }
    for row in rows {
      let inputs = [1] + row.features
      let probability = probability(row.features)
      let slope = row.weight * (probability - row.share)
      let curvature = row.weight * probability * (1 - probability)
      for i in 0..<size {
        gradient[i] += slope * inputs[i]
        for j in 0...i { hessian[i][j] += curvature * inputs[i] * inputs[j] }
      }
    }
    return Self.solution(of: hessian, gradient.map { -$0 })
  }

  /// x of `A x = b` by Cholesky's decomposition.
  ///
  /// - Parameter lower: A on and below its diagonal; symmetric, positive definite
  private static func solution(of lower: [[Double]], _ b: [Double]) -> [Double] {
    var l = lower
    var x = b
    for i in b.indices {
      for j in 0...i {
        let rest = l[i][j] - (0..<j).reduce(0) { $0 + l[i][$1] * l[j][$1] }
        l[i][j] = i == j ? max(rest, 1e-12).squareRoot() : rest / l[j][j]
      }
      x[i] = (x[i] - (0..<i).reduce(0) { $0 + l[i][$1] * x[$1] }) / l[i][i]
    }
    for i in b.indices.reversed() {
      x[i] = (x[i] - (i + 1..<b.count).reduce(0) { $0 + l[$1][i] * x[$1] }) / l[i][i]
    }
    return x
  }
}
