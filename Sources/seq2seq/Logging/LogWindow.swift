import Training

/// What updates have brought since a line was written last.
struct LogWindow {
  private(set) var lossSum = 0.0
  private(set) var tokens = 0
  private(set) var seconds = 0.0
  private var last: UpdateReport?

  /// Mean loss, nats per target token.
  var loss: Double { lossSum / Double(max(tokens, 1)) }
  var tokensPerSecond: Double { Double(tokens) / max(seconds, 1e-9) }

  /// Reports count from the beginning of their epoch. Of an epoch that was resumed, the first report only says where it
  /// stood.
  mutating func add(_ report: UpdateReport) {
    if report.isFirstOfEpoch || last != nil {
      let before = report.isFirstOfEpoch ? nil : last
      lossSum += report.lossSum - (before?.lossSum ?? 0)
      tokens += report.tokens - (before?.tokens ?? 0)
      seconds += report.seconds - (before?.seconds ?? 0)
    }
    last = report
  }

  /// Begins anew.
  mutating func close() { (lossSum, tokens, seconds) = (0, 0, 0) }
}

extension UpdateReport {
  fileprivate var lossSum: Double { loss * Double(tokens) }
}
