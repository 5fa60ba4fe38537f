import ArgumentParser
import Corpora
import Store

/// Whether and how a training keeps a log.
struct LogFlags: ParsableArguments {
  /// What the lines of a log look like.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, marian
  }

  @Option(
    help: ArgumentHelp("Append a log of the training to a file.", valueName: "file"),
    completion: .file())
  var log: String?

  @Option(
    help: """
      What the lines of the log look like; those of Marian, for readers of its logs, also take the place of progress on \
      standard error.
      """)
  var logFormat = Format.text

  @Option(
    name: [.long, .customLong("disp-freq")],
    help: ArgumentHelp("Updates between two lines of the log.", valueName: "updates"))
  var logEvery = 100

  func validate() throws {
    if logEvery < 1 {
      throw ValidationError("--log-every: expected 1 or more, found \(logEvery)")
    }
  }

  /// Whether standard error belongs to the log.
  var isOnStandardError: Bool { logFormat == .marian }

  /// Nil if nobody wants one.
  ///
  /// - Parameters:
  ///   - isQuiet: whether standard error is to stay empty
  ///   - history: the epochs before, of a training that is resumed
  ///   - score: the name of what models are chosen by; nil if that is their loss
  /// - Throws: `OutputError` if the file cannot be written
  func open(
    isQuiet: Bool, after history: [EpochRecord], score: String?
  ) throws -> TrainingLog? {
    var streams = try log.map { [try TextStream(appendingTo: $0)] } ?? []
    if isOnStandardError, !isQuiet { streams.append(.standardError) }
    guard !streams.isEmpty else { return nil }
    return TrainingLog(
      logFormat == .marian ? MarianLog() : PlainLog(), to: streams, interval: logEvery,
      history: history, score: score)
  }
}
