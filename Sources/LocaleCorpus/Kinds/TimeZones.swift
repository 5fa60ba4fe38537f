/// A time zone, and what of it is named.
struct TimeZoneName {
  /// As in Europe/Zurich.
  let zone: String
  let form: Form

  /// What is named.
  enum Form: CaseIterable {
    /// The city that the zone is called after.
    case city
    /// The time of the city or country, as in Switzerland Time.
    case place
    /// The time of the whole region, all year.
    case region
    case winter, summer

    /// The field of a date pattern that gives this name.
    fileprivate var pattern: String {
      switch self {
      case .city: "VVV"
      case .place: "VVVV"
      case .region: "vvvv"
      case .winter, .summer: "zzzz"
      }
    }

    /// A day in January or July of 2022, in seconds since the start of 1970.
    fileprivate var seconds: Int64 { self == .summer ? 1_657_843_200 : 1_642_204_800 }
  }

  static var values: ListedValues<TimeZoneName> {
    ListedValues(
      Codes.timeZones.flatMap { zone in Form.allCases.map { TimeZoneName(zone: zone, form: $0) } })
  }
}

/// Writes the names of time zones, as in Central European Standard Time.
struct TimeZoneWriter: PhraseWriter {
  private let formats: [TimeZoneName.Form: DateFormat]

  init?(_ language: Language) {
    var formats: [TimeZoneName.Form: DateFormat] = [:]
    for form in TimeZoneName.Form.allCases {
      formats[form] = DateFormat(pattern: form.pattern, language)
    }
    self.formats = formats
  }

  /// Nil where the offset from Greenwich stands in for a name.
  func text(of value: TimeZoneName) -> String? {
    guard let text = formats[value.form]?.text(of: value.form.seconds, in: value.zone),
      !text.hasDigits
    else { return nil }
    return text
  }
}
