import CICU

/// What a language calls countries, languages and scripts; nil where it has no name.
final class DisplayNames {
  private let pointer: OpaquePointer

  init?(_ language: Language) {
    guard let pointer = icu_names_open(language.locale) else { return nil }
    self.pointer = pointer
  }

  deinit { icu_names_close(pointer) }

  func country(_ code: String) -> String? {
    named(code, String(icu: { icu_names_country(pointer, code, $0, $1) }))
  }

  func script(_ code: String) -> String? {
    named(code, String(icu: { icu_names_script(pointer, code, $0, $1) }))
  }

  /// - Parameter code: a language, or one of its varieties, as in zh_Hant_HK
  func language(_ code: String) -> String? {
    // A variety is told by names of its parts, where a missing one would be its code.
    for part in code.split(separator: "_").dropFirst().map(String.init) {
      guard (part.count == 4 ? script(part) : country(part)) != nil else { return nil }
    }
    return named(code, String(icu: { icu_names_language(pointer, code, $0, $1) }))
  }

  private func named(_ code: String, _ name: String?) -> String? { name == code ? nil : name }
}
