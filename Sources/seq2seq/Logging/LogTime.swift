import Foundation

/// The time in front of a line: that of the clock on the wall, as 2026-11-26 12:00:00.
enum LogTime {
  static var now: String { text(of: Date(), in: .current) }

  static func text(of date: Date, in zone: TimeZone) -> String {
    date.formatted(
      Date.ISO8601FormatStyle(
        dateTimeSeparator: .space, timeZone: zone
      ).year().month().day().time(includingFractionalSeconds: false))
  }
}
