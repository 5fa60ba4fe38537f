/// A comparison of runs as a program reads it; nothing is rounded.
struct ComparisonReport: Encodable {
  let runs: [RunReport]
  let differences: [RunDifference]
  let evaluations: [Evaluation]
  let remarks: [String]

  struct Evaluation: Encodable {
    let corpus: String
    let split: String
    /// In the order of the runs; all are compared with the first.
    let systems: [ReportJSON]
  }

  init(_ comparison: RunComparison) {
    runs = comparison.runs.map(RunReport.init)
    differences = comparison.differences
    evaluations = comparison.evaluations.map {
      Evaluation(corpus: $0.corpus, split: $0.split, systems: $0.reports.map(ReportJSON.init))
    }
    remarks = comparison.remarks
  }
}
