/// The F-score of character n-grams (Popović 2015), and with n-grams of words chrF++ (Popović 2017), as sacreBLEU
/// counts them.
///
/// Precision and recall are averages over the orders of n-grams, and recall weighs ``beta``² times as much.
public struct ChrF: Equatable, Sendable {
  /// The longest n-gram of characters.
  public var characterOrder = 6
  /// The longest n-gram of words: 0 for chrF, 2 for chrF++.
  public var wordOrder = 0
  /// How many times as important recall is as precision.
  public var beta = 2
  /// Whether upper and lower case count as the same.
  public var lowercase = false
  /// Whether white space is a character as any other; else it is left out.
  public var whitespace = false
  /// Whether every order counts, those without an n-gram as almost nothing, as in the authors' own program; else only
  /// orders count that both texts have.
  public var epsilonSmoothing = false

  public init() {}

  /// chrF++: n-grams of up to six characters and of up to two words.
  public static var plusPlus: ChrF {
    var metric = ChrF()
    metric.wordOrder = 2
    return metric
  }

  var orderCount: Int { characterOrder + wordOrder }
}

extension ChrF: Metric {
  public var name: String { "chrF\(beta)" + String(repeating: "+", count: wordOrder) }

  /// Counts, for each order, the n-grams of the hypothesis, of the reference, and of both; the reference is the one
  /// that gives the best score.
  ///
  /// - Parameters:
  ///   - hypotheses: detokenised lines, as a reader would see them
  ///   - references: of as many lines
  public func statistics(
    hypotheses: [String], references: References
  ) -> SentenceStatistics {
    SentenceStatistics(
      hypotheses, references, signature: signature(references), width: 3 * orderCount
    ) { hypothesis, references in
      let hypothesis = profile(of: hypothesis)
      let candidates = references.map { reference in
        let reference = profile(of: reference)
        return (reference, score: score(hypothesis: hypothesis, reference: reference))
      }
      // Of equally good ones, the first.
      guard let best = candidates.max(by: { $0.score < $1.score }) else { return [] }
      return (0..<orderCount).flatMap { order in
        let counts = hypothesis.counts(against: best.0, of: order)
        return [counts.hypothesis, counts.reference, counts.matches].map(Double.init)
      }
    }
  }

  private func signature(_ references: References) -> Signature {
    Signature(
      references,
      [
        .init("case", lowercase ? "lc" : "mixed"), .init("eff", !epsilonSmoothing),
        .init("nc", characterOrder), .init("nw", wordOrder), .init("space", whitespace),
      ])
  }

  public func score(sums: [Double], signature: Signature) -> ChrFScore {
    var mean = AverageFScore(beta: beta)
    for order in 0..<orderCount {
      mean.add(
        hypothesis: sums[3 * order], reference: sums[3 * order + 1], matches: sums[3 * order + 2])
    }
    return ChrFScore(
      name: name, score: mean.score(epsilonSmoothing: epsilonSmoothing), signature: signature)
  }
}
