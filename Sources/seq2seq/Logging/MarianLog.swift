import Foundation
import Training

/// The lines of Marian's training log, which marian-tensorboard and other readers understand: those of its
/// `training/scheduler.h` with `--lr-report` and `--cost-type ce-mean-words`.
struct MarianLog: TrainingLogFormat {
  var started: String { "Training started" }

  func began(epoch: Int) -> String { "Starting epoch \(epoch)" }

  func update(_ report: UpdateReport, _ window: LogWindow) -> String {
    String(
      format: "Ep. %d : Up. %d : Sen. %@ : Cost %.8f : Time %.2fs : %.2f words/s"
        + " : gNorm %.4f : L.r. %.4e",
      report.epoch, report.updates, ProgressText.grouped(Double(report.pairs)), window.loss,
      window.seconds, window.tokensPerSecond, report.gradientNorm, report.learningRate)
  }

  func validation(
    _ outcome: ValidationOutcome, of report: EpochReport, after update: UpdateReport
  ) -> String {
    let ending =
      outcome.stalled == 0
      ? "new best" : "stalled \(outcome.stalled) times (last best: \(number(outcome.best)))"
    return "[valid] Ep. \(report.epoch) : Up. \(update.updates) : \(name(of: outcome.metric)) : "
      + "\(number(outcome.value)) : \(ending)"
  }

  func ended(epoch: Int, pairs: Int) -> String {
    "Seen \(ProgressText.grouped(Double(pairs))) samples"
  }

  func ended(_ outcome: TrainingOutcome) -> String {
    outcome == .interrupted ? "Training interrupted (via signal)." : "Training finished"
  }

  /// As Marian calls it, where it has it.
  private func name(of metric: ValidationOutcome.Metric) -> String {
    switch metric {
    case .crossEntropy: "ce-mean-words"
    case .perplexity: "perplexity"
    case .score(let name): name.lowercased()
    }
  }

  /// Without an exponent, which readers would stumble over.
  private func number(_ value: Double) -> String { value.formatted(digits: 5) }
}
