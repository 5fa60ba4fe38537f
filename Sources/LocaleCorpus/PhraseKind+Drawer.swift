extension PhraseKind {
  /// Draws pairs of this kind; nil if one of the languages has no words of it.
  func drawer(from source: Language, to target: Language) -> (any PairDrawer)? {
    func pairs<Values: PhraseValues, Writer: PhraseWriter>(
      _ values: Values, _ writer: Writer.Type
    ) -> (any PairDrawer)? where Values.Value == Writer.Value {
      PhrasePairs(values, in: writer, from: source, to: target)
    }
    return switch self {
    case .numbers: pairs(SpokenNumber.values, NumberWriter.self)
    case .ordinals: pairs(OrdinalWriter.values, OrdinalWriter.self)
    case .dates: pairs(DatedMoment.dates, MomentWriter.self)
    case .times: pairs(DatedMoment.times, MomentWriter.self)
    case .durations: pairs(TimeSpan.values, TimeSpanWriter.self)
    case .relativeTimes: pairs(RelativeTime.values, RelativeTimeWriter.self)
    case .units: pairs(Measurement.values, MeasurementWriter.self)
    case .currencies: pairs(Money.values, MoneyWriter.self)
    case .lists: pairs(NameList.values, NameListWriter.self)
    case .countries: pairs(NamedCode.values(of: .country), NameWriter.self)
    case .languages: pairs(NamedCode.values(of: .language), NameWriter.self)
    case .scripts: pairs(NamedCode.values(of: .script), NameWriter.self)
    case .timeZones: pairs(TimeZoneName.values, TimeZoneWriter.self)
    }
  }
}
