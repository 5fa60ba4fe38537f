import Corpora

/// A span of time in one or more units, the largest first.
struct TimeSpan {
  let parts: [(unit: String, count: Int64)]

  /// Units from the largest, and how many of each the next larger one has.
  private static let units: [(name: String, most: Int64)] = [
    ("year", 100), ("month", 11), ("day", 29), ("hour", 23), ("minute", 59), ("second", 59),
  ]

  /// Alone, a unit counts up to about a thousand; with others, up to the next larger unit.
  static var values: DrawnValues<TimeSpan> {
    DrawnValues { random in
      if random.oneIn(3) {
        let unit = random.next(of: units.map(\.name) + ["week", "decade", "century"])
        return TimeSpan(parts: [(unit, random.nextMagnitude(bits: 10))])
      }
      let first = Int(random.next(in: 0...Int64(units.count - 2)))
      let count = random.oneIn(3) ? 3 : 2
      let parts = units[first...].prefix(count).map { ($0.name, random.next(in: 1...$0.most)) }
      return TimeSpan(parts: parts)
    }
  }
}

/// Writes spans of time, as in 3 hours, 20 minutes.
struct TimeSpanWriter: PhraseWriter {
  private let numbers: NumberFormats
  private let list: ListFormat

  init?(_ language: Language) {
    guard let list = ListFormat(.units, language) else { return nil }
    self.list = list
    numbers = NumberFormats(language)
  }

  func text(of value: TimeSpan) -> String? {
    var texts: [String] = []
    for part in value.parts {
      let skeleton = "unit/\(part.unit) unit-width-full-name"
      guard let text = numbers.text(of: "\(part.count)", skeleton) else { return nil }
      texts.append(text)
    }
    return texts.count == 1 ? texts[0] : list.text(of: texts)
  }
}
