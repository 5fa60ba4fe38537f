import Corpora

/// A moment, and which parts of it are told.
struct DatedMoment {
  /// Seconds since the start of 1970.
  let seconds: Int64
  let form: Form

  /// A way to tell a moment.
  enum Form: Hashable {
    /// A language's own layout.
    case lengths(date: DateFormat.Length, time: DateFormat.Length)
    /// The named fields in a language's own order.
    case skeleton(String)
  }

  /// The moments of 1900–2100.
  private static let years: ClosedRange<Int64> = -2_208_988_800...4_133_980_799

  private static let dateForms: [Form] = [
    .lengths(date: .full, time: .none), .lengths(date: .long, time: .none),
    .lengths(date: .medium, time: .none), .skeleton("yMMMMEEEEd"), .skeleton("yMMMEd"),
    .skeleton("yMd"), .skeleton("yMMMM"), .skeleton("yQQQQ"), .skeleton("MMMMd"),
    .skeleton("MMMMEEEEd"),
  ]

  private static let timeForms: [Form] = [
    .lengths(date: .none, time: .short), .lengths(date: .none, time: .medium),
    .lengths(date: .full, time: .short), .lengths(date: .long, time: .short),
    .lengths(date: .medium, time: .medium), .skeleton("Bhm"), .skeleton("EEEEBhm"),
    .skeleton("EEEEjm"), .skeleton("MMMMdjm"), .skeleton("MMMMEEEEdjm"),
  ]

  static var dates: DrawnValues<DatedMoment> { values(of: dateForms) }
  static var times: DrawnValues<DatedMoment> { values(of: timeForms) }

  private static func values(of forms: [Form]) -> DrawnValues<DatedMoment> {
    DrawnValues { random in
      let form = random.next(of: forms)
      return DatedMoment(seconds: random.next(in: years), form: form)
    }
  }
}

/// Tells moments by calendar and clock, as in Wednesday, March 4, 1987 or 2:30 PM.
final class MomentWriter: PhraseWriter {
  private let language: Language
  private var formats: [DatedMoment.Form: DateFormat] = [:]

  init?(_ language: Language) {
    self.language = language
    // Where root's numbers stand in for months or its abbreviations for days, every date would be half translated.
    guard language == .root || language.isEnglish || Self.namesDays(language) else { return nil }
  }

  func text(of value: DatedMoment) -> String? {
    if let format = formats[value.form] { return format.text(of: value.seconds) }
    let opened =
      switch value.form {
      case .lengths(let date, let time): DateFormat(date: date, time: time, language)
      case .skeleton(let skeleton): DateFormat(skeleton: skeleton, language)
      }
    guard let opened else { return nil }
    formats[value.form] = opened
    return opened.text(of: value.seconds)
  }

  private static func namesDays(_ language: Language) -> Bool {
    ["MMMM", "LLLL", "EEEE"].allSatisfy { field in
      let name = DateFormat(pattern: field, language)?.text(of: 0)
      return name != nil && name != DateFormat(pattern: field, .root)?.text(of: 0)
    }
  }
}
