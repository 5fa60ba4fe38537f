import ArgumentParser
import Charts
import Foundation
import Store

extension RunsCommand {
  struct Plot: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "plot",
      abstract: "Draw how a run went, in the terminal or as a picture.",
      discussion: """
        The last run, or the one with the number given:

          seq2seq runs plot
          seq2seq runs plot 3 --metric bleu --svg run-3.svg
        """)

    /// What is drawn over the epochs.
    enum Metric: String, CaseIterable, ExpressibleByArgument {
      case loss, perplexity, bleu
    }

    @Argument(help: "Number of the run. (default: the last)") var id: Int64?

    @Option(help: "What to draw.")
    var metric = Metric.loss

    @Option(
      help: ArgumentHelp("Draw into an SVG file instead.", valueName: "file"), completion: .file())
    var svg: String?

    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let store = try Store(path: database.file, opening: .existing)
      guard let id = try id ?? store.runs().first?.run.id else {
        throw Failure("\(database.file): has no runs yet", kind: .missingInput)
      }
      let run = try store.run(id: id)
      let chart = metric.chart(of: run, try store.epochs(of: run))
      guard let svg else {
        return try StandardOutput.write(chart.text(Terminal.style(of: STDOUT_FILENO)))
      }
      try OutputFile.write(chart.svg, to: svg)
    }
  }
}

extension RunsCommand.Plot.Metric {
  func chart(of run: RunRecord, _ epochs: [EpochRecord]) -> LineChart {
    func series(_ name: String, _ value: (EpochRecord) -> Double?) -> LineChart.Series {
      .init(
        name: name,
        points: epochs.compactMap { epoch in
          value(epoch).map { .init(x: Double(epoch.number), y: $0) }
        })
    }
    let languages = "\(run.setup.sourceLanguage)→\(run.setup.targetLanguage)"
    let title = "run \(run.id), \(languages): "
    switch self {
    case .loss:
      return LineChart(
        title: title + "loss in nats per token", xLabel: "epoch",
        series: [series("training") { $0.trainLoss }, series("validation") { $0.validLoss }])
    case .perplexity:
      return LineChart(
        title: title + "perplexity", xLabel: "epoch",
        series: [series("validation") { $0.validPerplexity }])
    case .bleu:
      return LineChart(
        title: title + "BLEU", xLabel: "epoch", series: [series("validation") { $0.validBLEU }])
    }
  }
}
