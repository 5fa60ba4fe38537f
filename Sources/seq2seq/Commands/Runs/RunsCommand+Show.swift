import ArgumentParser
import Foundation
import Store

extension RunsCommand {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "One run, epoch by epoch.")
    @Argument(help: "Number of the run.") var id: Int64
    @OptionGroup var database: DatabaseOptions

    func run() throws {
      let store = try Store(path: database.file, opening: .existing)
      let summary = try store.runSummary(id: id)
      let run = summary.run
      let setup = run.setup
      var text = """
        run \(run.id): \(setup.sourceLanguage)→\(setup.targetLanguage), \(run.statusText)\
        \(run.message.map { " (\($0))" } ?? "")
        model \(setup.modelDirectory)
        started \(run.startedAt.formatted(.iso8601))\
        \(run.endedAt.map { ", ended \($0.formatted(.iso8601))" } ?? "")
        seed \(setup.seed), corpus \(setup.corpusHash), \
        vocabularies \(setup.vocabularyHashes.joined(separator: " "))\
        \(try beginning(of: setup, in: store))

        """
      let rows = try store.epochs(of: run).map { epoch in
        [
          "\(epoch.number)", String(format: "%.4f", epoch.trainLoss),
          epoch.validLoss.map { String(format: "%.4f", $0) } ?? "–",
          epoch.validPerplexity.map { String(format: "%.2f", $0) } ?? "–",
          epoch.validScore.map { String(format: "%.2f", $0) } ?? "–",
          String(format: "%.2g", epoch.learningRate),
          ProgressText.grouped(epoch.targetTokensPerSecond),
          ProgressLine.clock(epoch.seconds),
        ]
      }
      text +=
        TextTable(
          [
            "epoch", "train loss", "valid loss", "perplexity", summary.task.score ?? "score",
            "rate",
            "tokens/s", "time",
          ], rows
        ).text
      text += "losses are nats per target token\n"
      try StandardOutput.write(text + EvaluationHistory(try store.evaluations(of: run)).text)
    }

    /// Which weights it began with, if they were not random, and which run has made them, if it is known.
    private func beginning(of setup: RunSetup, in store: Store) throws -> String {
      guard let hash = setup.startingWeights else { return "" }
      return "\nbegan with weights \(hash)"
        + (try store.runID(ofWeights: hash).map { " of run \($0)" } ?? "")
    }
  }
}
