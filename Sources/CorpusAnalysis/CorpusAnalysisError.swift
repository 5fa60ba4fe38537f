import Text

/// What a person may get wrong when asking for a corpus to be looked at or cleaned.
public enum CorpusAnalysisError: Error, Equatable, Sendable {
  /// No cleaning rule has this name.
  case unknownRule(String)
  /// No rule was named where at least one is needed.
  case noRules
  /// A setting is out of its range.
  case invalidOption(name: String, expected: String, found: String)
}

extension CorpusAnalysisError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .unknownRule(let name):
      "\(name): no such rule; \(Self.suggestion(for: name)) \(CleaningRule.allNames)"
    case .noRules:
      "names no rule; there are \(CleaningRule.allNames)"
    case .invalidOption(let name, let expected, let found):
      "\(name): expected \(expected), found \(found)"
    }
  }

  private static func suggestion(for name: String) -> String {
    let nearest = Spelling.nearest(to: name, among: CleaningRule.allCases.map(\.rawValue))
    return nearest.map { "did you mean \($0)? There are" } ?? "there are"
  }
}
