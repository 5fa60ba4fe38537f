/// A code that languages have a name for.
struct NamedCode {
  /// What a code stands for.
  enum Kind {
    case country, language, script
  }

  let kind: Kind
  let code: String

  static func codes(of kind: Kind) -> [String] {
    switch kind {
    case .country: Codes.countries
    case .language: Set(Codes.languages + Codes.locales).sorted()
    case .script: Codes.scripts
    }
  }

  static func values(of kind: Kind) -> ListedValues<NamedCode> {
    ListedValues(codes(of: kind).map { NamedCode(kind: kind, code: $0) })
  }
}

/// Writes the names of countries, languages and scripts.
struct NameWriter: PhraseWriter {
  private let names: DisplayNames

  init?(_ language: Language) {
    guard let names = DisplayNames(language) else { return nil }
    self.names = names
  }

  func text(of value: NamedCode) -> String? {
    switch value.kind {
    case .country: names.country(value.code)
    case .language: names.language(value.code)
    case .script: names.script(value.code)
    }
  }
}
