/// Tells how far a walk through the pairs of a corpus has come.
final class PairProgress {
  private let line: ProgressLine
  private let task: String
  private let total: Int
  private let start = ContinuousClock.now
  private var done = 0

  /// A look at the clock for every pair would take longer than the pair.
  private static let interval = 1000

  init(_ task: String, total: Int, showing line: ProgressLine) {
    self.line = line
    self.task = task
    self.total = total
  }

  /// One more pair is done.
  func advance() {
    done += 1
    guard done.isMultiple(of: Self.interval) else { return }
    line.show(
      ProgressText.share(
        Double(done) / Double(max(total, 1)), of: task, as: "\(done) of \(total) pairs",
        since: start))
  }
}
