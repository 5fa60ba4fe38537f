import CICU

/// Writes dates and times, by the calendar of Gregory and the clock of Greenwich.
final class DateFormat {
  /// How long a language's own date or time is.
  enum Length: Int32 {
    case full, long, medium, short
    case none = -1
  }

  private let pointer: OpaquePointer

  init?(date: Length, time: Length, _ language: Language) {
    guard let pointer = icu_date_open(language.gregorianLocale, date.rawValue, time.rawValue)
    else { return nil }
    self.pointer = pointer
  }

  /// - Parameter pattern: fields in their order, as in `d MMMM y`
  init?(pattern: String, _ language: Language) {
    let units = Array(pattern.utf16)
    let locale = language.gregorianLocale
    guard let pointer = icu_date_open_pattern(locale, units, Int32(units.count)) else {
      return nil
    }
    self.pointer = pointer
  }

  /// - Parameter skeleton: fields that the language brings into its own order, as in `yMMMMd`
  convenience init?(skeleton: String, _ language: Language) {
    let units = Array(skeleton.utf16)
    let locale = language.gregorianLocale
    let pattern = String(icu: { icu_date_pattern(locale, units, Int32(units.count), $0, $1) })
    guard let pattern else { return nil }
    self.init(pattern: pattern, language)
  }

  deinit { icu_date_close(pointer) }

  /// - Parameter seconds: since the start of 1970
  func text(of seconds: Int64) -> String? {
    String(icu: { icu_date_format(pointer, Double(seconds) * 1000, $0, $1) })
  }

  /// The same moment by the clock of another time zone, as in Europe/Paris.
  func text(of seconds: Int64, in zone: String) -> String? {
    let units = Array(zone.utf16)
    return String(icu: {
      icu_date_format_in_zone(
        pointer, Double(seconds) * 1000, units, Int32(units.count), $0, $1)
    })
  }
}
