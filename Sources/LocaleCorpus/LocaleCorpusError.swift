import Text

/// What a person may get wrong when asking for a corpus from locale data.
public enum LocaleCorpusError: Error, Equatable, Sendable {
  /// ICU has no data for the language of this code, or the code is not well formed.
  case unknownLanguage(String)
  /// Both sides would be in the same language.
  case sameLanguage(String)
  /// There is no kind of phrase of this name.
  case unknownKind(String)
  /// No kind was named where at least one is needed.
  case noKinds
}

extension LocaleCorpusError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownLanguage(let code):
      "\(code): ICU has no data for this language; expected a code such as de, zh-Hans or pt-BR"
    case .sameLanguage(let code):
      "\(code): is the language of both sides; expected two different ones"
    case .unknownKind(let name):
      "\(name): no such kind; \(Self.suggestion(for: name)) \(PhraseKind.allNames)"
    case .noKinds:
      "names no kind; there are \(PhraseKind.allNames)"
    }
  }

  private static func suggestion(for name: String) -> String {
    let nearest = Spelling.nearest(to: name, among: PhraseKind.allCases.map(\.rawValue))
    return nearest.map { "did you mean \($0)? There are" } ?? "there are"
  }
}
