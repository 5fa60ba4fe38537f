import ArgumentParser
import Foundation
import Store
import Training

extension RunsCommand {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "One run, epoch by epoch.")
    @Argument(help: "Number of the run.") var id: Int64
    @OptionGroup var database: DatabaseFlags

    func run() throws {
      let store = try database.openExisting()
      let history = try RunHistory(id: id, in: store)
      let run = history.run
      let setup = run.setup
      var text = """
        \(history.name): \(history.corpus), \(history.languages), \(run.statusText)\
        \(run.message.map { " (\($0))" } ?? "")
        model \(setup.modelDirectory)
        started \(run.startedAt.formatted(.iso8601))\
        \(run.endedAt.map { ", ended \($0.formatted(.iso8601))" } ?? "")
        seed \(setup.seed), corpus \(setup.corpusHash), \
        vocabularies \(setup.vocabularyHashes.joined(separator: " "))\
        \(try beginning(of: setup, in: store))
        \(settings(of: history))

        """
      let rows = history.epochs.map { epoch in
        [
          "\(epoch.number)", epoch.trainLoss.formatted(digits: 4),
          epoch.validLoss.map { $0.formatted(digits: 4) } ?? "–",
          epoch.validPerplexity.map { $0.formatted(digits: 2) } ?? "–",
          epoch.validScore.map { $0.formatted(digits: 2) } ?? "–",
          String(format: "%.2g", epoch.learningRate),
          ProgressText.grouped(epoch.targetTokensPerSecond),
          ProgressLine.clock(epoch.seconds),
          epoch.number == history.bestEpoch?.number ? "best" : "",
        ]
      }
      text +=
        TextTable(
          [
            "epoch", "train loss", "valid loss", "perplexity", history.task.score ?? "score",
            "rate", "tokens/s", "time", "",
          ], rows
        ).text
      text += "losses are nats per target token\n"
      try StandardOutput.write(text + EvaluationHistory(history.evaluations).text)
    }

    /// What is not as the preset `base` has it.
    private func settings(of history: RunHistory) -> String {
      let standard = Preset.base.configuration(for: history.task).value
      let differences = history.run.configurationValue?.differences(from: standard)
      guard let differences, !differences.isEmpty else { return "settings as of --preset base" }
      return "settings as of --preset base, but " + differences
    }

    /// Which weights it began with, if they were not random, and which run has made them, if it is known.
    private func beginning(of setup: RunSetup, in store: Store) throws -> String {
      guard let hash = setup.startingWeights else { return "" }
      return "\nbegan with weights \(hash)"
        + (try store.runID(ofWeights: hash).map { " of run \($0)" } ?? "")
    }
  }
}
