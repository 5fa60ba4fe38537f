import Training

/// Lines for a person, worded as on the screen.
struct PlainLog: TrainingLogFormat {
  var started: String { "training begins" }

  func began(epoch: Int) -> String { "epoch \(epoch) begins" }

  func update(_ report: UpdateReport, _ window: LogWindow) -> String {
    """
    epoch \(report.epoch)  update \(report.updates)  \
    \(ProgressText.grouped(Double(report.pairs))) pairs  \
    loss \(window.loss.formatted(digits: 4))  \
    \(ProgressText.grouped(window.tokensPerSecond)) tokens/s  \
    rate \(Double(report.learningRate).formatted(.number.precision(.significantDigits(3))))
    """
  }

  func validation(
    _ outcome: ValidationOutcome, of report: EpochReport, after update: UpdateReport
  ) -> String {
    let name =
      switch outcome.metric {
      case .crossEntropy: "loss"
      case .perplexity: "perplexity"
      case .score(let name): name
      }
    let ending =
      outcome.stalled == 0
      ? "best so far" : "best so far \(outcome.best.formatted(digits: 4))"
    return
      "epoch \(report.epoch)  validation \(name) \(outcome.value.formatted(digits: 4))  \(ending)"
  }

  func ended(epoch: Int, pairs: Int) -> String {
    "epoch \(epoch) ends after \(ProgressText.grouped(Double(pairs))) pairs"
  }

  func ended(_ outcome: TrainingOutcome) -> String { outcome.explanation }
}
