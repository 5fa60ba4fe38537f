import Charts
import Foundation

/// What the terminal on the other end can show.
enum Terminal {
  /// Columns of the terminal on a stream, 80 where there is none.
  static func columns(of stream: Int32) -> Int {
    var size = winsize()
    guard ioctl(stream, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 20 else { return 80 }
    return Int(size.ws_col)
  }

  /// How to draw on a stream. Colours need a terminal that knows them, and nobody who said NO_COLOR
  /// (no-color.org).
  static func style(of stream: Int32) -> TerminalStyle {
    let environment = ProcessInfo.processInfo.environment
    let isPlain =
      isatty(stream) == 0 || environment["TERM"] == "dumb"
      || !(environment["NO_COLOR"] ?? "").isEmpty
    return TerminalStyle(
      columns: columns(of: stream), isUnicode: isUnicode, isColoured: !isPlain)
  }

  /// Whether the locale writes UTF-8. Where none is set, as in many containers, terminals do all the same.
  static let isUnicode: Bool = {
    let environment = ProcessInfo.processInfo.environment
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }
      .first { !$0.isEmpty }
    guard let locale = locale?.lowercased() else { return true }
    return locale.contains("utf-8") || locale.contains("utf8")
  }()
}
