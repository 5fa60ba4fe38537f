import Corpora

/// Tells how far the translation of lines has come, on a terminal that shows nothing else.
final class TranslationProgress {
  private let reader: RequestReader
  private let line: ProgressLine
  private let isShown: Bool
  private let start = ContinuousClock.now
  /// What was read before anything was translated.
  private let startShare: Double
  private var done = 0

  /// - Parameters:
  ///   - reader: where the lines come from
  ///   - stream: where the translations go
  ///   - line: where it is told
  init(of reader: RequestReader, to stream: TextStream, showing line: ProgressLine) {
    self.reader = reader
    self.line = line
    startShare = reader.shareRead ?? 0
    isShown = StandardError.isTerminal && !stream.isTerminal
  }

  /// So many more lines are done.
  func advance(by lines: Int) {
    done += lines
    guard isShown else { return }
    line.show(
      ProgressText.translating(
        done, shareRead: reader.shareRead, from: startShare,
        seconds: (ContinuousClock.now - start) / .seconds(1)))
  }
}
