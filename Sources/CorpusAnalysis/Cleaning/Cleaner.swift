import Corpora

/// Tells of one pair after another whether, and why, it should be removed from its corpus.
public struct Cleaner {
  private var rules: [(name: CleaningRule, rule: any PairRule)]
  private let boundaries: (source: WordBoundaries, target: WordBoundaries)
  /// Rules that were asked for but cannot judge, because ICU knows neither language.
  public let unableRules: [CleaningRule]

  /// - Parameters:
  ///   - options: the rules, and where they draw the line.
  ///   - sourceLanguage: the language of the sources, a tag (BCP 47).
  ///   - targetLanguage: the language of the targets.
  /// - Throws: `CorpusAnalysisError` where a setting is out of its range.
  public init(options: CleaningOptions, sourceLanguage: String, targetLanguage: String) throws {
    try options.validate()
    boundaries = (WordBoundaries(locale: sourceLanguage), WordBoundaries(locale: targetLanguage))
    let scripts = (Script.all(of: sourceLanguage), Script.all(of: targetLanguage))
    let isScriptKnown = !scripts.0.isEmpty || !scripts.1.isEmpty
    unableRules = options.rules.filter { $0 == .wrongScript && !isScriptKnown }
    rules = options.rules.map { name in
      switch name {
      case .emptySide: (name, EmptySide())
      case .controlCharacters: (name, ControlCharacters())
      case .nonLetters: (name, NonLetters())
      case .identicalSides: (name, IdenticalSides())
      case .wrongScript: (name, WrongScript(source: scripts.0, target: scripts.1))
      case .placeholders: (name, MismatchedPlaceholders())
      case .length: (name, Length(maximum: options.maximumLength))
      case .lengthRatio: (name, MismatchedLength(maximum: options.maximumRatio))
      case .numbers: (name, MismatchedNumbers())
      case .duplicates: (name, Duplicates())
      }
    }
  }

  /// The first rule that removes this pair, or nil if it stays.
  public mutating func judge(_ pair: SentencePair) -> CleaningRule? {
    let examined = ExaminedPair(pair, boundaries)
    for index in rules.indices where rules[index].rule.takes(examined) { return rules[index].name }
    return nil
  }

  /// Lets a pair that is not to be judged, such as one of a test split, count as having come before.
  public mutating func remember(_ pair: SentencePair) {
    guard let index = rules.firstIndex(where: { $0.name == .duplicates }) else { return }
    _ = rules[index].rule.takes(ExaminedPair(pair, boundaries))
  }
}
