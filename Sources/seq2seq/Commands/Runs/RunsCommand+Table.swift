import ArgumentParser
import Corpora
import Store
import Text

extension RunsCommand {
  struct Table: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "table",
      abstract: "What each change of the configuration does, over all seeds.",
      discussion: """
        Finished runs of the same corpus and direction that differ in nothing but their seed make a row. The other rows \
        are compared with the baseline, the one with most runs or that of --baseline:

          seq2seq runs table --corpus m30k --from de --to en
          seq2seq runs table --baseline 3 --metric evaluation --split test \\
            --format markdown
        """)

    /// What runs are measured by.
    enum MetricName: String, CaseIterable, ExpressibleByArgument {
      case score, loss, evaluation
    }

    /// How the table is printed.
    enum Format: String, CaseIterable, ExpressibleByArgument {
      case text, markdown, json
    }

    @Option(help: "Only runs on this corpus.")
    var corpus: String?

    @Option(name: .customLong("from"), help: "Only runs that translate from this language.")
    var source: String?

    @Option(name: .customLong("to"), help: "Only runs that translate to this language.")
    var target: String?

    @Option(
      help: ArgumentHelp(
        "A run of the row that all others are compared with. (default: the row with most runs)",
        valueName: "run"))
    var baseline: Int64?

    @Option(help: "What to compare: validation score or loss, or stored evaluations.")
    var metric = MetricName.score

    @Option(help: "The split of --metric evaluation. (default: test)")
    var split: Split?

    @Option(help: "The score of --metric evaluation, as evaluate names it. (default: BLEU)")
    var score: String?

    @Option(help: "How to print it.")
    var format = Format.text

    @OptionGroup var output: OutputFlags
    @OptionGroup var database: DatabaseFlags

    func validate() throws {
      if metric == .evaluation { return }
      if split != nil { throw ValidationError("--split: goes with --metric evaluation") }
      if score != nil { throw ValidationError("--score: goes with --metric evaluation") }
    }

    func run() throws {
      let store = try database.openExisting()
      let all = try store.runs()
      let summaries = all.reversed().filter(isWanted)
      guard !summaries.isEmpty else { throw failure(among: all) }
      let finished = try summaries.filter { $0.run.status == .finished }
        .map { try RunHistory($0, in: store) }
      let tables = try AblationTable.tables(
        of: finished, by: ablationMetric(of: finished), baseline: baseline)
      switch format {
      case .text:
        try StandardOutput.write(
          tables.map { AblationText(table: $0).text }.joined(separator: "\n"))
      case .markdown:
        try StandardOutput.write(
          tables.map { AblationText(table: $0).markdown }.joined(separator: "\n"))
      case .json: try StandardOutput.write(ReportFormat.json(tables.map(AblationReport.init)))
      }
      tell(of: summaries, finished)
    }

    private func ablationMetric(of runs: [RunHistory]) -> AblationMetric {
      switch metric {
      case .score: .score(runs.scoreName)
      case .loss: .loss
      case .evaluation: .evaluation(split: split ?? .test, score: score ?? "BLEU")
      }
    }

    private func isWanted(_ summary: RunSummary) -> Bool {
      let setup = summary.run.setup
      return (corpus ?? summary.corpus) == summary.corpus
        && (source ?? setup.sourceLanguage) == setup.sourceLanguage
        && (target ?? setup.targetLanguage) == setup.targetLanguage
    }

    private func failure(among runs: [RunSummary]) -> Failure {
      let corpora = Set(runs.map(\.corpus)).sorted()
      guard let corpus, !corpora.isEmpty, !corpora.contains(corpus) else {
        return Failure("\(database.file): has no such runs", kind: .missingInput)
      }
      let hint = Spelling.nearest(to: corpus, among: corpora).map { "did you mean \($0)? " } ?? ""
      return Failure(
        "\(database.file): no run was trained on \(corpus); \(hint)there are runs on "
          + corpora.joined(separator: ", "), kind: .missingInput)
    }

    /// What is in no table, and why.
    private func tell(of summaries: [RunSummary], _ finished: [RunHistory]) {
      let line = ProgressLine(isQuiet: output.quiet)
      func tell(_ ids: [Int64], _ reason: String) {
        guard !ids.isEmpty else { return }
        let names = ids.map { "\($0)" }.joined(separator: ", ")
        line.print("left out, for \(reason): \(ids.count == 1 ? "run" : "runs") \(names)")
      }
      tell(
        summaries.filter { $0.run.status != .finished }.map(\.run.id),
        "not having come to an end")
      let metric = ablationMetric(of: finished)
      tell(
        finished.filter { metric.value(of: $0) == nil }.map(\.run.id),
        "having no \(metric.title)")
    }
  }
}
