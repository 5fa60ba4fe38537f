import ArgumentParser
import Charts
import Foundation
import Store

extension RunsCommand {
  struct Plot: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "plot",
      abstract: "Draw how runs went, in the terminal or as a picture.",
      discussion: """
        The last run, or those with the numbers given; of several, what validation said is drawn side by side:

          seq2seq runs plot
          seq2seq runs plot 3 4 5 --metric score --svg score.svg
        """)

    @Argument(help: ArgumentHelp("Numbers of runs. (default: the last)", valueName: "run"))
    var ids: [Int64] = []

    @Option(help: "What to draw.")
    var metric = RunChart.Metric.loss

    @Option(
      help: ArgumentHelp("Draw into an SVG file instead.", valueName: "file"), completion: .file())
    var svg: String?

    @OptionGroup var database: DatabaseFlags

    func validate() throws {
      if Set(ids).count < ids.count { throw ValidationError("a run is given twice") }
      if ids.count > LineChart.distinctSeries {
        throw ValidationError(
          "expected at most \(LineChart.distinctSeries) runs, whose curves can be told apart; "
            + "found \(ids.count)")
      }
    }

    func run() throws {
      let store = try database.openExisting()
      guard let last = try store.runs().first?.run.id else {
        throw Failure("\(database.file): has no runs yet", kind: .missingInput)
      }
      let runs = try (ids.isEmpty ? [last] : ids).map { try RunHistory(id: $0, in: store) }
      let chart = RunChart(runs: runs, metric: metric).chart
      guard chart.series.contains(where: { !$0.points.isEmpty }) else {
        throw Failure(
          "\(runs.map(\.name).joined(separator: ", ")): no \(metric.rawValue) to draw, since no epoch has one",
          kind: .missingInput)
      }
      guard let svg else {
        return try StandardOutput.write(chart.text(Terminal.style(of: STDOUT_FILENO)))
      }
      try OutputFile.write(chart.svg, to: svg)
    }
  }
}

extension RunChart.Metric: ExpressibleByArgument {
  /// Scores go by their names too.
  init?(argument: String) {
    let name = argument.lowercased()
    self.init(rawValue: ["bleu", "accuracy"].contains(name) ? "score" : name)
  }
}
