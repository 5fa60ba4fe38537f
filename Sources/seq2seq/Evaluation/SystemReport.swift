import Metrics

/// All that is said of one system, or of one corpus that a model has translated.
struct SystemReport {
  let output: SystemOutput
  let references: References
  let results: [MetricResult]
  let exact: ExactMatch
  var lengths: LengthBreakdown?
  var worst: [ScoredSentence] = []

  var name: String { output.name }

  /// Reports on several systems, in their order.
  ///
  /// - Parameters:
  ///   - metrics: at least one
  ///   - details: what is wanted beside the scores
  static func reports(
    on systems: [SystemOutput], references: References, by metrics: [any Metric],
    _ significance: Significance, details: DetailFlags
  ) -> [SystemReport] {
    let results = metrics.map { metric in
      significance.results(of: systems.map(\.hypotheses), references: references, by: metric)
    }
    return systems.enumerated().map { index, system in
      SystemReport(
        output: system, references: references, results: results.map { $0[index] },
        exact: ExactMatch(hypotheses: system.hypotheses, references: references),
        lengths: details.byLength
          ? LengthBreakdown(of: system.hypotheses, references: references, by: metrics) : nil,
        worst: ScoredSentence.worst(
          details.worst, of: system, references: references, by: metrics[0]))
    }
  }
}
