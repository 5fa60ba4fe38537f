/// What the phrases of a corpus from locale data are about.
public enum PhraseKind: String, CaseIterable, Sendable {
  /// Numbers spelled out, as in forty-two.
  case numbers
  /// Ordinal numbers spelled out, as in forty-second.
  case ordinals
  /// Dates in several lengths, as in Wednesday, March 4, 1987.
  case dates
  /// Times of day, with and without a date, as in 2:30 PM.
  case times
  /// Spans of time, as in 3 hours, 20 minutes.
  case durations
  /// Times told from now, as in yesterday or in 3 days.
  case relativeTimes = "relative-times"
  /// Measurements, as in 12 kilometers per hour.
  case units
  /// Amounts of money, in words and with a symbol.
  case currencies
  /// Countries or languages joined by and or or.
  case lists
  /// Names of countries and territories.
  case countries
  /// Names of languages and their varieties.
  case languages
  /// Names of scripts.
  case scripts
  /// Names of time zones and of the cities that they are called after.
  case timeZones = "time-zones"

  /// All names, for a person to choose from.
  public static var allNames: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// The kinds of a list as in `dates,times`, each once.
  ///
  /// - Throws: `LocaleCorpusError.unknownKind`, `.noKinds`
  public static func list(_ text: String) throws -> [PhraseKind] {
    var kinds: [PhraseKind] = []
    for part in text.split(separator: ",") {
      let name = String(part.filter { !$0.isWhitespace })
      if name.isEmpty { continue }
      guard let kind = PhraseKind(rawValue: name) else {
        throw LocaleCorpusError.unknownKind(name)
      }
      if !kinds.contains(kind) { kinds.append(kind) }
    }
    guard !kinds.isEmpty else { throw LocaleCorpusError.noKinds }
    return kinds
  }
}
