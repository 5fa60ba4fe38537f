/// A reason to remove a pair; a pair that has several is removed for the first of them.
public enum CleaningRule: String, CaseIterable, Codable, Sendable {
  /// Nothing is to be seen on one side.
  case emptySide = "empty-side"
  /// A control character or a mark of damaged text on one side.
  case controlCharacters = "control-characters"
  /// Signs instead of words.
  case nonLetters = "non-letters"
  /// Both sides are the same sentence: it was not translated.
  case identicalSides = "identical-sides"
  /// A side is written in no script of its language.
  case wrongScript = "wrong-script"
  /// Placeholders or tags of one side that the other lacks.
  case placeholders
  /// A side with too many words.
  case length
  /// One side is far longer than the other.
  case lengthRatio = "length-ratio"
  /// Each side has a number that the other lacks.
  case numbers
  /// The same pair has come before.
  case duplicates

  /// What it removes, in a few words.
  public var summary: String {
    switch self {
    case .emptySide: "nothing to be seen on one side"
    case .controlCharacters: "control characters, separators of lines, damaged characters"
    case .nonLetters: "signs in place of words on one side, or the same digits on both"
    case .identicalSides: "the same three words or more on both sides"
    case .wrongScript: "a side in no script of its language"
    case .placeholders: "placeholders or tags that differ: {name}, %s, %1$s, <b>"
    case .length: "more words on a side than --max-length"
    case .lengthRatio: "a side longer than the other by more than --max-ratio"
    case .numbers: "numbers in digits on both sides that contradict each other"
    case .duplicates: "a pair that came before, or is in the valid or test split"
    }
  }

  /// Whether it takes both sides for sentences that say the same, so that it cannot judge a text and its label.
  public var needsTranslations: Bool {
    switch self {
    case .nonLetters, .identicalSides, .placeholders, .lengthRatio, .numbers: true
    case .emptySide, .controlCharacters, .wrongScript, .length, .duplicates: false
    }
  }

  /// All names, for a person to choose from.
  public static var allNames: String { allCases.map(\.rawValue).joined(separator: ", ") }

  /// The rules of a list as in `length,duplicates`, in the order in which they are applied.
  ///
  /// - Throws: `CorpusAnalysisError.unknownRule`, `.noRules`
  public static func list(_ text: String) throws -> [CleaningRule] {
    var named: Set<CleaningRule> = []
    for part in text.split(separator: ",") {
      let name = String(part.filter { !$0.isWhitespace })
      if name.isEmpty { continue }
      guard let rule = CleaningRule(rawValue: name) else {
        throw CorpusAnalysisError.unknownRule(name)
      }
      named.insert(rule)
    }
    guard !named.isEmpty else { throw CorpusAnalysisError.noRules }
    return allCases.filter(named.contains)
  }
}
