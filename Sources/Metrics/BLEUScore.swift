import Foundation

/// A BLEU score with what it is made of.
public struct BLEUScore: Sendable, Equatable {
  /// 0 to 100
  public let score: Double
  /// Of each n-gram order, 0 to 100, smoothed.
  public let precisions: [Double]
  /// 1, or less if the hypotheses are shorter than the references.
  public let brevityPenalty: Double
  /// Words of all hypotheses.
  public let hypothesisLength: Int
  /// Words of all references.
  public let referenceLength: Int
  /// How it was counted, in sacreBLEU's form: scores compare only where signatures are equal.
  public let signature: String

  /// `BP · exp(Σ log pₙ / 4)`: Papineni et al. 2002, section 2.3; smoothing 3 of Chen and Cherry 2014.
  init(_ counts: NGramCounter, signature: String) {
    hypothesisLength = counts.hypothesisLength
    referenceLength = counts.referenceLength
    self.signature = signature
    if hypothesisLength >= referenceLength {
      brevityPenalty = 1
    } else if hypothesisLength == 0 {
      brevityPenalty = 0
    } else {
      brevityPenalty = exp(1 - Double(referenceLength) / Double(hypothesisLength))
    }
    precisions = Self.precisions(matches: counts.matches, totals: counts.totals)
    // An order without a single n-gram leaves its precision at 0, and with it the product.
    let mean = precisions.reduce(0) { $0 + log($1) } / Double(precisions.count)
    score = brevityPenalty * exp(mean)
  }

  private static func precisions(matches: [Int], totals: [Int]) -> [Double] {
    var precisions = [Double](repeating: 0, count: matches.count)
    // Nothing in common is worth nothing: smoothing must not make it look like a little.
    guard matches.contains(where: { $0 > 0 }) else { return precisions }
    var smoothing = 1.0
    for order in matches.indices where totals[order] > 0 {
      // Each order without a match counts as half a match less than the one before: 1/2, 1/4, 1/8.
      if matches[order] == 0 { smoothing *= 2 }
      let found = matches[order] == 0 ? 1 / smoothing : Double(matches[order])
      precisions[order] = 100 * found / Double(totals[order])
    }
    return precisions
  }
}

extension BLEUScore: CustomStringConvertible {
  /// As sacreBLEU prints it.
  public var description: String {
    let orders = precisions.map { String(format: "%.1f", $0) }.joined(separator: "/")
    let ratio = referenceLength == 0 ? 0 : Double(hypothesisLength) / Double(referenceLength)
    return String(format: "BLEU = %.2f ", score) + orders
      + String(format: " (BP = %.3f ratio = %.3f ", brevityPenalty, ratio)
      + "hyp_len = \(hypothesisLength) ref_len = \(referenceLength))"
  }
}
