import Foundation

/// Corpus BLEU (Papineni et al. 2002) as sacreBLEU counts it (Post 2018): up to four-grams, one reference,
/// exponential smoothing of counts that are zero.
public struct BLEU: Sendable {
  public let tokenizer: Tokenizer
  public let lowercase: Bool

  public init(tokenizer: Tokenizer = .thirteenA, lowercase: Bool = false) {
    self.tokenizer = tokenizer
    self.lowercase = lowercase
  }

  private static let order = 4

  /// - Parameters:
  ///   - hypotheses: one for each reference
  public func score(hypotheses: [String], references: [String]) -> BLEUScore {
    precondition(
      hypotheses.count == references.count,
      "BLEU: \(hypotheses.count) hypotheses, \(references.count) references")
    var matches = [Int](repeating: 0, count: Self.order)
    var totals = [Int](repeating: 0, count: Self.order)
    var hypothesisLength = 0
    var referenceLength = 0
    for (hypothesis, reference) in zip(hypotheses, references) {
      let words = tokens(hypothesis)
      let expected = tokens(reference)
      hypothesisLength += words.count
      referenceLength += expected.count
      for n in 1...Self.order {
        let found = ngrams(of: words, n)
        let possible = ngrams(of: expected, n)
        totals[n - 1] += max(0, words.count - n + 1)
        for (ngram, count) in found { matches[n - 1] += min(count, possible[ngram] ?? 0) }
      }
    }
    return BLEUScore(
      matches: matches, totals: totals, hypothesisLength: hypothesisLength,
      referenceLength: referenceLength)
  }

  /// What the score stands for, in sacreBLEU's form.
  public var signature: String {
    "nrefs:1|case:\(lowercase ? "lc" : "mixed")|eff:no|tok:\(tokenizer.rawValue)|smooth:exp"
  }

  private func tokens(_ line: String) -> [Substring] {
    tokenizer.tokenize(lowercase ? line.lowercased() : line)
  }

  private func ngrams(of words: [Substring], _ n: Int) -> [ArraySlice<Substring>: Int] {
    var counts: [ArraySlice<Substring>: Int] = [:]
    guard words.count >= n else { return counts }
    for start in 0...words.count - n { counts[words[start..<start + n], default: 0] += 1 }
    return counts
  }
}

/// A BLEU score with what it is made of.
public struct BLEUScore: Sendable, Equatable {
  /// 0 to 100
  public let score: Double
  /// Of each n-gram order, 0 to 100, smoothed.
  public let precisions: [Double]
  public let brevityPenalty: Double
  public let hypothesisLength: Int
  public let referenceLength: Int

  init(matches: [Int], totals: [Int], hypothesisLength: Int, referenceLength: Int) {
    self.hypothesisLength = hypothesisLength
    self.referenceLength = referenceLength
    brevityPenalty =
      hypothesisLength == 0
      ? 0
      : hypothesisLength < referenceLength
        ? exp(1 - Double(referenceLength) / Double(hypothesisLength)) : 1
    var precisions = [Double](repeating: 0, count: matches.count)
    // Each order without a match counts as half of what the one before counted (sacreBLEU's "exp").
    var smoothing = 1.0
    for n in matches.indices where totals[n] > 0 {
      if matches[n] == 0 {
        smoothing *= 2
        precisions[n] = 100 / (smoothing * Double(totals[n]))
      } else {
        precisions[n] = 100 * Double(matches[n]) / Double(totals[n])
      }
    }
    self.precisions = precisions
    let hasAllOrders = totals.allSatisfy { $0 > 0 } && matches.contains { $0 > 0 }
    score =
      hasAllOrders
      ? brevityPenalty
        * exp(precisions.map { log($0) }.reduce(0, +) / Double(precisions.count)) : 0
  }
}
