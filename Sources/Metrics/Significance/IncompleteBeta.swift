import Foundation

/// The regularised incomplete beta function I_x(a, b), which many distributions of statistics are made of.
enum IncompleteBeta {
  /// The share of the beta distribution with `a` and `b` that lies below `x`.
  ///
  /// Its continued fraction (DLMF 8.17.22), evaluated by Lentz's method as Thompson and Barnett (1986) modified it.
  static func value(at x: Double, _ a: Double, _ b: Double) -> Double {
    precondition(a > 0 && b > 0, "IncompleteBeta: parameters \(a) and \(b) are not positive")
    if x <= 0 { return 0 }
    if x >= 1 { return 1 }
    // Beyond the bulk of the distribution the fraction of the other side converges faster.
    if x > (a + 1) / (a + b + 2) { return 1 - value(at: 1 - x, b, a) }
    let factor = exp(
      lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    return factor * fraction(x, a, b) / a
  }

  private static func fraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    // What stands for a denominator of zero.
    let least = Double.leastNormalMagnitude
    func nonzero(_ value: Double) -> Double { abs(value) < least ? least : value }
    var numerator = 1.0
    var denominator = 1 / nonzero(1 - (a + b) * x / (a + 1))
    var result = denominator
    for step in 1...10_000 {
      let m = Double(step)
      let coefficients = [
        m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
        -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
      ]
      var change = 1.0
      for coefficient in coefficients {
        denominator = 1 / nonzero(1 + coefficient * denominator)
        numerator = nonzero(1 + coefficient / numerator)
        change = numerator * denominator
        result *= change
      }
      if abs(change - 1) < Double.ulpOfOne { break }
    }
    return result
  }

  private static func lgamma(_ value: Double) -> Double { Foundation.lgamma(value).0 }
}
