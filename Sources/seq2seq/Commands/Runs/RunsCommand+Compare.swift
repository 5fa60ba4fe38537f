import ArgumentParser
import Store

extension RunsCommand {
  struct Compare: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "compare",
      abstract: "Runs side by side: what differs, how they went, how well they translate.",
      discussion: """
        Translations that evaluate --model has stored of the same sentences are scored anew, and all runs are compared \
        with the first:

          seq2seq runs compare 3 4
          seq2seq runs compare 3 4 5 --metric bleu --metric chrf --paired-ar
        """)

    @Argument(help: ArgumentHelp("Numbers of runs.", valueName: "run"))
    var ids: [Int64]

    @OptionGroup(title: "Metrics") var metrics: MetricFlags
    @OptionGroup(title: "Significance") var significance: SignificanceFlags
    @OptionGroup(title: "Details") var details: DetailFlags
    @OptionGroup(title: "Database") var database: DatabaseFlags

    func validate() throws {
      guard Set(ids).count > 1, Set(ids).count == ids.count else {
        throw ValidationError(
          "expected two different runs or more, found \(ids.map { "\($0)" }.joined(separator: " "))"
        )
      }
    }

    func run() throws {
      let store = try database.openExisting()
      let runs = try ids.map { try RunHistory(id: $0, in: store) }
      let significance = significance.significance(systems: runs.count)
      let metrics = metrics.metrics(for: runs[0].run.setup.targetLanguage)
      let comparison = try RunComparison(of: runs, in: store) { systems, references in
        SystemReport.reports(
          on: systems, references: references, by: metrics, significance, details: details)
      }
      switch details.format {
      case .json: try StandardOutput.write(ReportFormat.json(ComparisonReport(comparison)))
      case .text:
        let text = ComparisonText(
          comparison: comparison, details: details, test: significance.test)
        try StandardOutput.write(text.text)
      }
    }
  }
}
