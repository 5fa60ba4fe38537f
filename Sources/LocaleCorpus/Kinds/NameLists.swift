import Corpora

/// Several countries or several languages.
struct NameList {
  let items: [NamedCode]
  /// Whether one of them is meant, else all are.
  let areAlternatives: Bool

  /// Lists of two to five names without repetition.
  static var values: DrawnValues<NameList> {
    let countries = Codes.countries.map { NamedCode(kind: .country, code: $0) }
    let languages = Codes.languages.map { NamedCode(kind: .language, code: $0) }
    return DrawnValues { random in
      let names = random.oneIn(3) ? languages : countries
      let count = random.next(in: 2...5)
      var items: [NamedCode] = []
      while items.count < count {
        let item = random.next(of: names)
        if !items.contains(where: { $0.code == item.code }) { items.append(item) }
      }
      return NameList(items: items, areAlternatives: random.oneIn(3))
    }
  }
}

/// Writes lists, as in Chile, Peru, and Ecuador or French or Breton.
struct NameListWriter: PhraseWriter {
  private let names: NameWriter
  /// Nil where the language joins as root does, by commas alone.
  private let all: ListFormat?
  private let alternatives: ListFormat?

  init?(_ language: Language) {
    guard let names = NameWriter(language) else { return nil }
    self.names = names
    all = Self.format(.and, language)
    alternatives = Self.format(.or, language)
    if all == nil, alternatives == nil { return nil }
  }

  func text(of value: NameList) -> String? {
    var texts: [String] = []
    for item in value.items {
      guard let text = names.text(of: item) else { return nil }
      texts.append(text)
    }
    return (value.areAlternatives ? alternatives : all)?.text(of: texts)
  }

  private static func format(_ kind: ListFormat.Kind, _ language: Language) -> ListFormat? {
    let format = ListFormat(kind, language)
    let isInherited =
      format?.text(of: ["1", "2"]) == ListFormat(kind, .root)?.text(of: ["1", "2"])
    return isInherited && language != .root ? nil : format
  }
}
