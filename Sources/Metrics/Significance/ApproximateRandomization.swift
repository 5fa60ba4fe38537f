/// Approximate randomisation (Riezler and Maxwell 2005): whether it matters which system a translation is from.
///
/// If two systems differ by chance only, their translations can be exchanged, sentence by sentence, and the difference
/// is as large as before. The definitions are those of sacreBLEU, the random numbers are not NumPy's.
public struct ApproximateRandomization: Equatable, Sendable {
  public var trials = 10_000
  public var seed: UInt64 = 12345

  public init() {}

  /// How likely two systems would differ more than they do if nothing but chance made the difference: the
  /// share of exchanges at random that leave them farther apart.
  ///
  /// - Parameters:
  ///   - statistics: of the translations of one system
  ///   - baseline: of the other's translations of the same sentences
  ///   - metric: which made both
  /// - Returns: a share, at least 1 / (trials + 1)
  public func pValue(
    _ statistics: SentenceStatistics, against baseline: SentenceStatistics, by metric: some Metric
  ) -> Double {
    precondition(
      statistics.count == baseline.count && statistics.width == baseline.width,
      """
      ApproximateRandomization: [\(statistics.count) × \(statistics.width)] numbers against \
      [\(baseline.count) × \(baseline.width)]
      """)
    func score(_ sums: [Double]) -> Double {
      metric.score(sums: sums, signature: statistics.signature).score
    }
    let differences = (0..<trials).map { trial in
      var generator = ResamplingGenerator(seed: seed, sample: trial)
      var (one, other) = (statistics.noSums, statistics.noSums)
      // 64 decisions in every random number.
      for start in stride(from: 0, to: statistics.count, by: UInt64.bitWidth) {
        var decisions = generator.next()
        for sentence in start..<min(start + UInt64.bitWidth, statistics.count) {
          if decisions & 1 == 0 {
            statistics.add(sentence, to: &one)
            baseline.add(sentence, to: &other)
          } else {
            baseline.add(sentence, to: &one)
            statistics.add(sentence, to: &other)
          }
          decisions >>= 1
        }
      }
      return abs(score(one) - score(other))
    }
    let difference = abs(score(statistics.sums) - score(baseline.sums))
    return PValue.of(differences, beyond: difference)
  }
}
