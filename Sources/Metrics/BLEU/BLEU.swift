/// BLEU (Papineni et al. 2002) as sacreBLEU counts it (Post 2018): n-grams of up to four words.
public struct BLEU: Equatable, Sendable {
  public var tokenizer: Tokenizer
  /// Whether upper and lower case count as the same.
  public var lowercase: Bool
  /// What an order is worth that has no match.
  public var smoothing: Smoothing
  /// Whether only orders count that the hypotheses are long enough for, as single sentences want it.
  public var effectiveOrder: Bool

  public init(
    tokenizer: Tokenizer = .thirteenA, lowercase: Bool = false, smoothing: Smoothing = .exponential,
    effectiveOrder: Bool = false
  ) {
    self.tokenizer = tokenizer
    self.lowercase = lowercase
    self.smoothing = smoothing
    self.effectiveOrder = effectiveOrder
  }

  /// The longest n-gram that counts.
  static let order = 4

  /// The words of a line, each in UTF-8.
  package func words(of line: String) -> [ArraySlice<UInt8>] {
    tokenizer.words(of: lowercase ? Lowercase.apply(to: line) : Array(line.utf8))
  }
}

extension BLEU: Metric {
  public var name: String { "BLEU" }

  /// With effective order, for few sentences are without an order of n-grams that has no match.
  public var forSentences: BLEU {
    var metric = self
    metric.effectiveOrder = true
    return metric
  }

  /// Counts the words of the hypothesis and of the reference whose length is closest, the n-grams that any reference
  /// holds as well, and all n-grams of the hypothesis.
  ///
  /// - Parameters:
  ///   - hypotheses: detokenised lines, as a reader would see them
  ///   - references: of as many lines
  public func statistics(
    hypotheses: [String], references: References
  ) -> SentenceStatistics {
    SentenceStatistics(
      hypotheses, references, signature: signature(references), width: 2 + 2 * Self.order
    ) { hypothesis, references in
      let (found, length) = profile(of: hypothesis)
      let expected = references.map(profile)
      // Each occurrence in a reference answers for one in the hypothesis: the clipped count of the paper.
      let union = expected.dropFirst().reduce(expected[0].ngrams) { $0.union($1.ngrams) }
      let closest = expected.map(\.length).min {
        (abs($0 - length), $0) < (abs($1 - length), $1)
      }
      let orders = 0..<Self.order
      return
        ([length, closest ?? 0] + orders.map { found.matches(with: union, of: $0) }
        + orders.map { found.count(of: $0) }).map(Double.init)
    }
  }

  public func score(sums: [Double], signature: Signature) -> BLEUScore {
    let counts = sums.map { Int($0) }
    return BLEUScore(
      matches: Array(counts[2..<2 + Self.order]), totals: Array(counts[(2 + Self.order)...]),
      hypothesisLength: counts[0], referenceLength: counts[1], of: self, signature: signature)
  }

  private func profile(of line: String) -> (ngrams: NGramProfile, length: Int) {
    let words = words(of: line).map(Fingerprint.of)
    var ngrams = NGramProfile()
    ngrams.append(words, upTo: Self.order)
    return (ngrams, words.count)
  }

  private func signature(_ references: References) -> Signature {
    Signature(
      references,
      [
        .init("case", lowercase ? "lc" : "mixed"), .init("eff", effectiveOrder),
        .init("tok", tokenizer.rawValue), .init("smooth", smoothing.description),
      ])
  }
}
