import Corpora

/// A time told from now.
struct RelativeTime {
  let offset: Int64
  let unit: RelativeFormat.Unit
  let inWords: Bool
  /// The time of day, in seconds, where one is told too.
  let time: Int64?

  /// Days and times of day close to now, and counts on either side.
  static var values: DrawnValues<RelativeTime> {
    DrawnValues { random in
      if random.oneIn(3) {
        return RelativeTime(
          offset: random.next(in: -2...2), unit: .day, inWords: true,
          time: random.next(in: 0...1439) * 60)
      }
      let unit = random.next(of: RelativeFormat.Unit.allCases)
      if random.oneIn(3) {
        return RelativeTime(
          offset: random.next(in: -2...2), unit: unit, inWords: true, time: nil)
      }
      // Nobody counts many Sundays.
      let offset = random.nextMagnitude(bits: unit.isWeekday ? 3 : 10)
      return RelativeTime(
        offset: random.oneIn(2) ? offset : -offset, unit: unit, inWords: false, time: nil)
    }
  }
}

/// Tells times from now, as in yesterday, in 3 days or tomorrow, 14:30.
struct RelativeTimeWriter: PhraseWriter {
  private let format: RelativeFormat
  private let clock: DateFormat
  /// What root says of a day, which a language without such words repeats.
  private let inheritedDay: String?

  init?(_ language: Language) {
    guard let format = RelativeFormat(language),
      let clock = DateFormat(skeleton: "jm", language)
    else { return nil }
    self.format = format
    self.clock = clock
    let day = RelativeFormat(.root)?.text(of: 1, .day, inWords: true)
    inheritedDay = language == .root || language.isEnglish ? nil : day
  }

  func text(of value: RelativeTime) -> String? {
    guard let day = format.text(of: value.offset, value.unit, inWords: value.inWords) else {
      return nil
    }
    guard let time = value.time else { return day }
    guard format.text(of: 1, .day, inWords: true) != inheritedDay,
      let clockTime = clock.text(of: time)
    else { return nil }
    return format.combine(day: day, time: clockTime)
  }
}
