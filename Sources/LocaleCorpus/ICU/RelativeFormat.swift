import CICU

/// Tells times from now.
final class RelativeFormat {
  /// What is counted, numbered as ICU does.
  enum Unit: Int32, CaseIterable {
    case year, quarter, month, week, day, hour, minute, second
    case sunday, monday, tuesday, wednesday, thursday, friday, saturday

    var isWeekday: Bool { rawValue >= Unit.sunday.rawValue }
  }

  private let pointer: OpaquePointer

  init?(_ language: Language) {
    guard let pointer = icu_relative_open(language.locale) else { return nil }
    self.pointer = pointer
  }

  deinit { icu_relative_close(pointer) }

  /// - Parameter inWords: whether to prefer yesterday to 1 day ago
  func text(of offset: Int64, _ unit: Unit, inWords: Bool) -> String? {
    String(icu: { icu_relative_format(pointer, inWords, Double(offset), unit.rawValue, $0, $1) })
  }

  /// A day and a time of day, as in tomorrow, 14:30.
  func combine(day: String, time: String) -> String? {
    let (day, time) = (Array(day.utf16), Array(time.utf16))
    return String(icu: {
      icu_relative_combine(pointer, day, Int32(day.count), time, Int32(time.count), $0, $1)
    })
  }
}
