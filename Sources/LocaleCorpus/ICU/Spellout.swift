import CICU

/// Spells numbers out by the rules of a language.
final class Spellout {
  private let pointer: OpaquePointer

  init?(_ language: Language) {
    guard let pointer = icu_spellout_open(language.locale) else { return nil }
    self.pointer = pointer
  }

  deinit { icu_spellout_close(pointer) }

  /// Names of the sets of rules, as in %spellout-ordinal.
  var ruleSets: [String] {
    let names = String(icu: { icu_spellout_rule_sets(pointer, $0, $1) }) ?? ""
    return names.split(separator: ";").map(String.init)
  }

  /// Goes on with the named set of rules. False if there is none of this name.
  func use(ruleSet: String) -> Bool {
    let units = Array(ruleSet.utf16)
    return icu_spellout_use(pointer, units, Int32(units.count))
  }

  /// Nil where the rules fall back to digits.
  func text(of number: Int64) -> String? {
    inWords(String(icu: { icu_spellout_integer(pointer, number, $0, $1) }))
  }

  /// Nil where the rules fall back to digits.
  func text(of number: Double) -> String? {
    inWords(String(icu: { icu_spellout_fraction(pointer, number, $0, $1) }))
  }

  private func inWords(_ text: String?) -> String? {
    guard let text, !text.hasDigits else { return nil }
    return text
  }
}
