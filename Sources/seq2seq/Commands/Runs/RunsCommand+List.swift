import ArgumentParser
import Foundation
import Store

extension RunsCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "All runs, the latest first.")
    @OptionGroup var database: DatabaseFlags

    func run() throws {
      let runs = try database.openExisting().runs()
      let rows = runs.map { summary in
        [
          "\(summary.run.id)", summary.corpus,
          "\(summary.run.setup.sourceLanguage)→\(summary.run.setup.targetLanguage)",
          summary.run.statusText, "\(summary.epochs)",
          summary.bestValidLoss.map { $0.formatted(digits: 3) } ?? "–",
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
