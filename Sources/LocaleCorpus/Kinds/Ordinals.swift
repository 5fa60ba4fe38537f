import Corpora

/// Spells ordinal numbers out, as in forty-second.
///
/// A language with several forms is represented by the one it lists as plain, else masculine, else first.
struct OrdinalWriter: PhraseWriter {
  private let rules: Spellout
  /// The language's rules for counting, which the rules for large ordinals of some languages fall back to.
  private let counting: Spellout
  private let cardinals: [String]

  init?(_ language: Language) {
    guard let rules = Spellout(language), let counting = Spellout(language) else { return nil }
    let ordinals = rules.ruleSets.filter { $0.hasPrefix(Self.prefix) }
    let preferred = [Self.prefix, "\(Self.prefix)-masculine"]
    guard let ruleSet = preferred.first(where: ordinals.contains) ?? ordinals.first,
      rules.use(ruleSet: ruleSet)
    else { return nil }
    self.rules = rules
    self.counting = counting
    cardinals = counting.ruleSets.filter { name in
      name.hasPrefix("%spellout-") && !name.hasPrefix(Self.prefix)
    }
  }

  private static let prefix = "%spellout-ordinal"

  func text(of value: Int64) -> String? {
    guard let text = rules.text(of: value) else { return nil }
    let isCardinal = cardinals.contains {
      counting.use(ruleSet: $0) && counting.text(of: value) == text
    }
    return isCardinal ? nil : text
  }

  /// Numbers up to about a hundred thousand, every magnitude alike.
  static var values: DrawnValues<Int64> {
    DrawnValues { random in random.nextMagnitude(bits: 17) }
  }
}
