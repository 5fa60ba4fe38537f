import Metrics

/// What a metric says of a system, and what chance may have to do with it.
struct MetricResult {
  let metric: String
  let score: any MetricScore
  /// How it was counted and resampled, and by which program.
  let signature: String
  let interval: ConfidenceInterval?
  /// How likely chance alone would make it differ as much from the first system.
  let pValue: Double?
  /// Whether it differs from the first system by more than chance would have it.
  let isSignificant: Bool

  /// Where significance begins by convention.
  static let level = 0.05
}

/// Scores systems on the same sentences, and tells differences from chance.
struct Significance {
  /// Nil for scores without intervals.
  let bootstrap: Bootstrap?
  /// Nil for scores by themselves.
  let test: PairedTest?
  let randomization: ApproximateRandomization

  /// What a metric says of each system.
  ///
  /// - Parameters:
  ///   - systems: the lines of each; all are compared with the first
  ///   - references: of as many lines
  func results(
    of systems: [[String]], references: References, by metric: some Metric
  ) -> [MetricResult] {
    let statistics = systems.map { metric.statistics(hypotheses: $0, references: references) }
    let scores = statistics.map(metric.score)
    let samples = statistics.map { statistics in
      bootstrap.map { $0.scores(statistics, by: metric) } ?? []
    }
    return systems.indices.map { index in
      var pValue: Double?
      if let test, index > 0 {
        pValue =
          switch test {
          case .bootstrap:
            Bootstrap.pValue(
              samples[index], against: samples[0],
              difference: scores[index].score - scores[0].score)
          case .randomization:
            randomization.pValue(statistics[index], against: statistics[0], by: metric)
          }
      }
      // The p-value of equal scores is small as well: sacreBLEU asks how likely a larger difference is.
      let differs = scores[index].score != scores[0].score
      return MetricResult(
        metric: metric.name, score: scores[index],
        signature: signature(statistics[index].signature),
        interval: samples[index].isEmpty ? nil : ConfidenceInterval(of: samples[index]),
        pValue: pValue, isSignificant: differs && (pValue ?? 1) < MetricResult.level)
    }
  }

  private func signature(_ signature: Signature) -> String {
    var signature = signature
    signature.version = "seq2seq-\(Seq2Seq.version)"
    signature.bootstrapSamples = bootstrap?.samples
    if test == .randomization { signature.randomizationTrials = randomization.trials }
    if bootstrap != nil || test != nil { signature.seed = randomization.seed }
    return signature.description
  }
}
