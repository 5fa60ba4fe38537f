import Store
import Training

/// What validation says by one metric, and for how long it has not been better.
struct ValidationOutcome {
  /// By the names of Marian's validators.
  enum Metric: String, CaseIterable {
    /// Nats per target token.
    case crossEntropy = "ce-mean-words"
    case perplexity
    case bleu
  }

  let metric: Metric
  let value: Double
  /// Validations since the best one; 0 if this is it.
  let stalled: Int
  let best: Double
}

/// The best that validation has said so far, metric by metric.
struct ValidationStalls {
  private var outcomes: [ValidationOutcome.Metric: ValidationOutcome] = [:]

  init(after epochs: [EpochRecord]) {
    for epoch in epochs {
      add(epoch.validLoss, .crossEntropy)
      add(epoch.validPerplexity, .perplexity)
      add(epoch.validBLEU, .bleu)
    }
  }

  /// One outcome for each metric that was measured.
  mutating func outcomes(of report: EpochReport) -> [ValidationOutcome] {
    [
      add(report.validationLoss, .crossEntropy), add(report.validationPerplexity, .perplexity),
      add(report.validationBLEU, .bleu),
    ].compactMap { $0 }
  }

  @discardableResult
  private mutating func add(
    _ value: Double?, _ metric: ValidationOutcome.Metric
  ) -> ValidationOutcome? {
    guard let value else { return nil }
    let last = outcomes[metric]
    let isBetter = last.map { metric == .bleu ? value > $0.best : value < $0.best } ?? true
    let outcome = ValidationOutcome(
      metric: metric, value: value, stalled: isBetter ? 0 : (last?.stalled ?? 0) + 1,
      best: isBetter ? value : last?.best ?? value)
    outcomes[metric] = outcome
    return outcome
  }
}
