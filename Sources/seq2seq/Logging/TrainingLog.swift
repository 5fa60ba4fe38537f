import Corpora
import Store
import Training

/// Keeps a record of a training, line by line, in a file, on standard error or both.
struct TrainingLog {
  private let format: any TrainingLogFormat
  private let streams: [TextStream]
  private let interval: Int
  private var window = LogWindow()
  private var stalls: ValidationStalls
  private var lastUpdate: UpdateReport?

  /// - Parameters:
  ///   - interval: updates between two lines
  ///   - history: the epochs before, of a training that is resumed
  ///   - score: the name of what models are chosen by; nil if that is their loss
  init(
    _ format: any TrainingLogFormat, to streams: [TextStream], interval: Int,
    history: [EpochRecord], score: String?
  ) {
    self.format = format
    self.streams = streams
    self.interval = interval
    stalls = ValidationStalls(after: history, score: score)
  }

  /// - Throws: `OutputError`
  func start() throws { try write([format.started]) }

  /// - Throws: `OutputError`
  mutating func receive(_ event: TrainingEvent) throws {
    switch event {
    case .update(let report):
      window.add(report)
      if report.isFirstOfEpoch { try write([format.began(epoch: report.epoch)]) }
      lastUpdate = report
      guard report.updates.isMultiple(of: interval) else { return }
      try write([format.update(report, window)])
      window.close()
    case .validating: break
    case .validated(let report):
      guard let lastUpdate else { return }
      try write(
        stalls.outcomes(of: report).map { format.validation($0, of: report, after: lastUpdate) })
      if report.isComplete {
        try write([format.ended(epoch: report.epoch, pairs: lastUpdate.pairs)])
      }
    }
  }

  /// - Throws: `OutputError`
  func end(_ outcome: TrainingOutcome) throws { try write([format.ended(outcome)]) }

  private func write(_ messages: [String]) throws {
    let text = messages.map { "[\(LogTime.now)] \($0)\n" }.joined()
    for stream in streams { try stream.write(text) }
  }
}

/// How the lines of a log are worded; each stands behind the time.
protocol TrainingLogFormat {
  var started: String { get }
  func began(epoch: Int) -> String
  /// - Parameter window: what has happened since the last such line
  func update(_ report: UpdateReport, _ window: LogWindow) -> String
  func validation(
    _ outcome: ValidationOutcome, of report: EpochReport, after update: UpdateReport
  ) -> String
  func ended(epoch: Int, pairs: Int) -> String
  func ended(_ outcome: TrainingOutcome) -> String
}
