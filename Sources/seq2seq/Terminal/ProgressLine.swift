import Foundation

/// One line on standard error that tells how long work goes: redrawn on a terminal, repeated now and then in a log.
final class ProgressLine {
  private let isQuiet: Bool
  private var last: ContinuousClock.Instant?
  private var isDrawn = false

  /// Seconds between two drawings on a terminal and in a log.
  private static let interval = (terminal: 0.2, log: 30.0)

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    // A log is for what takes longer than an interval.
    if !StandardError.isTerminal { last = .now }
  }

  /// Shows `text` if the last one has stood long enough.
  func show(_ text: @autoclosure () -> String) {
    guard !isQuiet else { return }
    let now = ContinuousClock.now
    let interval = StandardError.isTerminal ? Self.interval.terminal : Self.interval.log
    if let last, now - last < .seconds(interval) { return }
    last = now
    if StandardError.isTerminal {
      StandardError.write(
        "\r\u{1B}[K" + String(text().prefix(Terminal.columns(of: STDERR_FILENO) - 1)))
      isDrawn = true
    } else {
      StandardError.write(text() + "\n")
    }
  }

  /// Writes a line that stays.
  func print(_ text: String) {
    guard !isQuiet else { return }
    clear()
    StandardError.write(text + "\n")
  }

  /// Removes the line, so that something else can be written.
  func clear() {
    if isDrawn { StandardError.write("\r\u{1B}[K") }
    isDrawn = false
  }

  /// A bar of `width` cells.
  static func bar(_ share: Double, width: Int = 20) -> String {
    let filled = Int((share * Double(width)).rounded(.down))
    let (full, empty) = Terminal.isUnicode ? ("█", "░") : ("#", ".")
    return String(repeating: full, count: filled)
      + String(repeating: empty, count: max(0, width - filled))
  }

  /// Hours, minutes and seconds as 1:02:03 or 2:03.
  static func clock(_ seconds: Double) -> String {
    guard seconds.isFinite, seconds < 1e7 else { return "–" }
    let whole = Int(seconds.rounded())
    let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
    let tail = String(format: "%02d", rest)
    return hours > 0 ? "\(hours):" + String(format: "%02d:", minutes) + tail : "\(minutes):" + tail
  }
}
