import Foundation

/// The time in front of a line: that of the clock on the wall, as 2026-11-26 12:00:00.
enum LogTime {
  static var now: String {
    Date().formatted(
      Date.ISO8601FormatStyle(dateTimeSeparator: .space, timeZone: .current)
        .year().month().day().time(includingFractionalSeconds: false))
  }
}
