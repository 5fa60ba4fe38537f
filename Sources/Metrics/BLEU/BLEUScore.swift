import Foundation

/// A BLEU score with what it is made of.
public struct BLEUScore: MetricScore, Equatable {
  /// 0 to 100
  public let score: Double
  /// Of each n-gram order, 0 to 100, smoothed.
  public let precisions: [Double]
  /// 1, or less if the hypotheses are shorter than the references.
  public let brevityPenalty: Double
  /// Words of all hypotheses.
  public let hypothesisLength: Int
  /// Words of all references; of several, the one whose length is closest counts.
  public let referenceLength: Int
  public let signature: Signature

  /// `BP · exp(Σ log pₙ / N)`: Papineni et al. 2002, section 2.3.
  ///
  /// - Parameters:
  ///   - matches: n-grams of the hypotheses that their references hold as well, for each order
  ///   - totals: n-grams of the hypotheses, for each order
  ///   - hypothesisLength: in words
  ///   - referenceLength: in words
  ///   - metric: says what orders are worth
  ///   - signature: that of the counts
  init(
    matches: [Int], totals: [Int], hypothesisLength: Int, referenceLength: Int, of metric: BLEU,
    signature: Signature
  ) {
    self.hypothesisLength = hypothesisLength
    self.referenceLength = referenceLength
    self.signature = signature
    if hypothesisLength >= referenceLength {
      brevityPenalty = 1
    } else if hypothesisLength == 0 {
      brevityPenalty = 0
    } else {
      brevityPenalty = exp(1 - Double(referenceLength) / Double(hypothesisLength))
    }
    var counting = matches.count
    // Nothing in common is worth nothing: smoothing must not make it look like a little.
    if matches.contains(where: { $0 > 0 }) {
      let smoothed = metric.smoothing.precisions(matches: matches, totals: totals)
      if metric.effectiveOrder { counting = smoothed.count }
      precisions = smoothed + [Double](repeating: 0, count: matches.count - smoothed.count)
    } else {
      precisions = [Double](repeating: 0, count: matches.count)
    }
    // An order that counts and has a precision of 0 makes the product 0.
    let mean = precisions[..<counting].reduce(0) { $0 + log($1) } / Double(counting)
    score = brevityPenalty * exp(mean)
  }
}

extension BLEU.Smoothing {
  /// The precisions of the orders up to the first without any n-gram, 0 to 100.
  fileprivate func precisions(matches: [Int], totals: [Int]) -> [Double] {
    var precisions: [Double] = []
    var share = 1.0
    for order in matches.indices {
      var (matches, total) = (Double(matches[order]), Double(totals[order]))
      if case .addK(let value) = self, order > 0 {
        matches += value
        total += value
      }
      if total == 0 { break }
      if matches == 0 {
        switch self {
        case .exponential:
          share /= 2
          matches = share
        case .floor(let value): matches = value
        case .none, .addK: break
        }
      }
      precisions.append(100 * matches / total)
    }
    return precisions
  }
}

extension BLEUScore: CustomStringConvertible {
  /// As sacreBLEU prints it.
  public var description: String { String(format: "BLEU = %.2f ", score) + parts }

  /// Precisions, brevity penalty and lengths, as sacreBLEU prints them.
  package var parts: String {
    let orders = precisions.map { String(format: "%.1f", $0) }.joined(separator: "/")
    let ratio = referenceLength == 0 ? 0 : Double(hypothesisLength) / Double(referenceLength)
    return orders + String(format: " (BP = %.3f ratio = %.3f ", brevityPenalty, ratio)
      + "hyp_len = \(hypothesisLength) ref_len = \(referenceLength))"
  }
}
