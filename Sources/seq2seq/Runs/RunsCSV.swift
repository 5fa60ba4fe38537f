import Corpora
import Foundation

/// Runs as CSV: in every row what the run is and its configuration, then what the row stands for.
struct RunsCSV {
  let runs: [RunHistory]
  let rows: RunRows

  var text: String {
    let fields = runs.map { RunFields($0).texts }
    let names = Set(fields.flatMap(\.keys)).sorted()
    let lines = zip(runs, fields).flatMap { run, fields in
      let report = RunReport(run)
      let common = [
        "\(report.run)", report.status, report.started.formatted(.iso8601), report.modelDirectory,
        report.parameters.map { "\($0)" },
      ]
      return cells(of: report).map { CSVRecord(common + names.map { fields[$0] } + $0) }
    }
    let heading = ["run", "status", "started", "model", "parameters"] + names + columns
    return ([CSVRecord(heading)] + lines).map(\.text).joined()
  }

  private var columns: [String] {
    switch rows {
    case .runs:
      ["epochs", "validation_loss", "perplexity", "score", "seconds", "tokens_per_second"]
    case .epochs:
      [
        "epoch", "training_loss", "validation_loss", "perplexity", "score", "learning_rate",
        "seconds", "tokens_per_second",
      ]
    case .evaluations:
      ["evaluated", "split", "pairs", "exact_matches", "date", "metric", "score", "signature"]
    }
  }

  private func cells(of report: RunReport) -> [[String?]] {
    func text(_ number: Double?) -> String? { number.map { "\($0)" } }
    switch rows {
    case .runs:
      return [
        [
          "\(report.epochs.count)", text(report.best.validationLoss), text(report.best.perplexity),
          text(report.best.score), text(report.seconds), text(report.tokensPerSecond),
        ]
      ]
    case .epochs:
      return report.epochs.map { epoch in
        [
          "\(epoch.epoch)", text(epoch.trainingLoss), text(epoch.validationLoss),
          text(epoch.perplexity), text(epoch.score), text(epoch.learningRate), text(epoch.seconds),
          text(epoch.tokensPerSecond),
        ]
      }
    case .evaluations:
      return report.evaluations.flatMap { evaluation in
        evaluation.scores.map { score in
          [
            evaluation.corpus, evaluation.split, "\(evaluation.pairs)",
            "\(evaluation.exactMatches)", evaluation.date.formatted(.iso8601), score.metric,
            text(score.score), score.signature,
          ]
        }
      }
    }
  }
}
