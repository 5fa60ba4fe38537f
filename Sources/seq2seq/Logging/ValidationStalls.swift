import Store
import Training

/// What validation says by one metric, and for how long it has not been better.
struct ValidationOutcome {
  enum Metric: Hashable {
    /// Nats per target token.
    case crossEntropy
    case perplexity
    /// The score of a task, by its name; more is better.
    case score(String)
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

  private let score: ValidationOutcome.Metric?

  /// - Parameters:
  ///   - epochs: of the training so far
  ///   - score: the name of what models are chosen by; nil if that is their loss
  init(after epochs: [EpochRecord], score: String?) {
    self.score = score.map { .score($0) }
    for epoch in epochs {
      add(epoch.validLoss, .crossEntropy)
      add(epoch.validPerplexity, .perplexity)
      add(epoch.validScore, self.score)
    }
  }

  /// One outcome for each metric that was measured.
  mutating func outcomes(of report: EpochReport) -> [ValidationOutcome] {
    [
      add(report.validationLoss, .crossEntropy), add(report.validationPerplexity, .perplexity),
      add(report.validationScore, score),
    ].compactMap { $0 }
  }

  @discardableResult
  private mutating func add(
    _ value: Double?, _ metric: ValidationOutcome.Metric?
  ) -> ValidationOutcome? {
    guard let value, let metric else { return nil }
    let last = outcomes[metric]
    let isBetter = last.map { metric == score ? value > $0.best : value < $0.best } ?? true
    let outcome = ValidationOutcome(
      metric: metric, value: value, stalled: isBetter ? 0 : (last?.stalled ?? 0) + 1,
      best: isBetter ? value : last?.best ?? value)
    outcomes[metric] = outcome
    return outcome
  }
}
