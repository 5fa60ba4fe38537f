import CICU

/// The codes that ICU lists.
enum Codes {
  /// Countries and territories, as in CH.
  static var countries: [String] { list(icu_codes_countries) }
  /// Languages, as in de.
  static var languages: [String] { list(icu_codes_languages) }
  /// Languages and their varieties, as in de_CH.
  static var locales: [String] { list(icu_codes_locales) }
  /// Currencies in use, as in CHF.
  static var currencies: [String] { list(icu_codes_currencies) }
  /// Time zones of places, as in Europe/Zurich.
  static var timeZones: [String] { list(icu_codes_time_zones) }

  /// Scripts, as in Latn.
  static var scripts: [String] {
    var codes: [String] = []
    while let code = icu_script_code(Int32(codes.count)) { codes.append(String(cString: code)) }
    return codes
  }

  /// Sorted, because ICU promises no order.
  private static func list(_ kind: icu_codes_kind) -> [String] {
    guard let enumeration = icu_codes_open(kind) else { return [] }
    defer { icu_codes_close(enumeration) }
    var codes: Set<String> = []
    while let code = icu_codes_next(enumeration) { codes.insert(String(cString: code)) }
    return codes.sorted()
  }
}
