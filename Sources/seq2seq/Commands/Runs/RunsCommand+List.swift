import ArgumentParser
import Foundation
import Store

extension RunsCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "All runs, the latest first.")
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let runs = try Store(path: database.file, opening: .existing).runs()
      let rows = runs.map { summary in
        [
          "\(summary.run.id)", summary.corpus,
          "\(summary.run.setup.sourceLanguage)→\(summary.run.setup.targetLanguage)",
          summary.run.statusText, "\(summary.epochs)",
          summary.bestValidLoss.map { String(format: "%.3f", $0) } ?? "–",
          summary.bestValidScore.map {
            String(format: "%@ %.2f", summary.task.score ?? "", $0)
          } ?? "–",
          summary.run.startedAt.formatted(.iso8601), summary.run.setup.modelDirectory,
        ]
      }
      try StandardOutput.write(
        TextTable(
          ["run", "corpus", "languages", "status", "epochs", "loss", "score", "started", "model"],
          rows
        ).text)
    }
  }
}
