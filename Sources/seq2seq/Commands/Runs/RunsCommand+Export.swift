import ArgumentParser
import Foundation
import Store

extension RunsCommand {
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract: "Runs with configuration, epochs and evaluations, for other programs.",
      discussion: """
        JSON has all of it, run by run. CSV has a row for each epoch, run or score, with the run's configuration in \
        every row:

          seq2seq runs export > runs.json
          seq2seq runs export 3 4 --format csv --rows evaluations --out scores.csv
        """)

    /// How runs are written down.
    enum Format: String, CaseIterable, ExpressibleByArgument {
      case json, csv
    }

    @Argument(help: ArgumentHelp("Numbers of runs. (default: all)", valueName: "run"))
    var ids: [Int64] = []

    @Option(help: "How to write it.")
    var format = Format.json

    @Option(help: "What a row of CSV stands for. (default: epochs)")
    var rows: RunRows?

    @Option(
      help: ArgumentHelp("Write a file instead.", valueName: "file"), completion: .file())
    var out: String?

    @OptionGroup var database: DatabaseFlags

    func validate() throws {
      if rows != nil && format == .json {
        throw ValidationError("--rows: is for --format csv; JSON has everything")
      }
    }

    func run() throws {
      let store = try database.openExisting()
      let summaries =
        try ids.isEmpty ? store.runs().reversed() : ids.map { try store.runSummary(id: $0) }
      let runs = try summaries.map { try RunHistory($0, in: store) }
      let text =
        switch format {
        case .json: try ReportFormat.json(runs.map(RunReport.init))
        case .csv: RunsCSV(runs: runs, rows: rows ?? .epochs).text
        }
      guard let out else { return try StandardOutput.write(text) }
      try OutputFile.write(text, to: out)
    }
  }
}

extension RunRows: ExpressibleByArgument {}
