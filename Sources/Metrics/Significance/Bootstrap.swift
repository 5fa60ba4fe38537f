/// Bootstrap resampling (Efron 1979; Koehn 2004): what a score might have been on other sentences of the same kind.
///
/// A sample draws as many sentences as the corpus has, each as often as chance wants it. The definitions are those of
/// sacreBLEU, the random numbers are not NumPy's: intervals and p-values agree but for what another seed would change.
public struct Bootstrap: Equatable, Sendable {
  public var samples = 1000
  public var seed: UInt64 = 12345

  public init() {}

  /// The score of each sample. Corpora of as many sentences get the same sentences drawn.
  ///
  /// - Parameters:
  ///   - statistics: of one sentence at least
  ///   - metric: which made the statistics
  public func scores(
    _ statistics: SentenceStatistics, by metric: some Metric
  ) -> [Double] {
    precondition(statistics.count > 0, "Bootstrap: no sentences to draw from")
    return (0..<samples).map { sample in
      var generator = ResamplingGenerator(seed: seed, sample: sample)
      var sums = statistics.noSums
      for _ in 0..<statistics.count {
        statistics.add(generator.index(below: statistics.count), to: &sums)
      }
      return metric.score(sums: sums, signature: statistics.signature).score
    }
  }

  /// How likely two systems would differ more than they do if nothing but chance made the difference.
  ///
  /// Paired resampling: sample by sample, both are scored on the same sentences. The differences scatter around their
  /// mean as they would around 0 if there were none; the p-value is the share of those that scatter farther than what
  /// was measured.
  ///
  /// - Parameters:
  ///   - scores: of the system's samples
  ///   - baseline: of the samples of the system that it is compared with
  ///   - difference: between the scores of both on the corpus itself
  /// - Returns: a share, at least 1 / (samples + 1)
  public static func pValue(
    _ scores: [Double], against baseline: [Double], difference: Double
  ) -> Double {
    precondition(
      scores.count == baseline.count,
      "Bootstrap.pValue: \(scores.count) samples against \(baseline.count)")
    let differences = zip(scores, baseline).map { abs($0 - $1) }
    let mean = differences.reduce(0, +) / Double(differences.count)
    return PValue.of(differences.map { $0 - mean }, beyond: abs(difference))
  }
}
