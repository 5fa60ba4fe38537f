import Metrics

/// Scores files of translations against files of references.
struct FileEvaluation {
  let references: [String]
  /// None for standard input.
  let files: [String]
  let metrics: [any Metric]
  let significance: SignificanceFlags
  let details: DetailFlags

  /// - Throws: `CorpusError`, `OutputError`; `Failure` if the files have different numbers of lines.
  func run(bySentence: Bool) throws {
    let (systems, references) = try SystemOutput.reading(files, references: references)
    if bySentence { return try printSentences(systems, references) }
    let significance = significance.significance(systems: systems.count)
    let reports = SystemReport.reports(
      on: systems, references: references, by: metrics, significance, details: details)
    switch details.format {
    case .json: try StandardOutput.write(ReportFormat.json(reports.map(ReportJSON.init)))
    case .text:
      let text = ReportText(reports: reports, details: details, test: significance.test)
      try StandardOutput.write(
        systems.count == 1 ? text.single : text.table(title: "system"))
    }
  }

  /// A line for each line: the scores by all metrics of the first system, then those of the next.
  private func printSentences(_ systems: [SystemOutput], _ references: References) throws {
    let columns = systems.flatMap { system in
      metrics.map { $0.sentenceScores(of: system.hypotheses, references) }
    }
    switch details.format {
    case .json:
      let lines = references.lines.indices.map { line in columns.map { $0[line] } }
      try StandardOutput.write(ReportFormat.json(lines))
    case .text:
      try StandardOutput.write(
        references.lines.indices.map { line in
          columns.map { details.text($0[line]) }.joined(separator: "\t") + "\n"
        }.joined())
    }
  }
}
