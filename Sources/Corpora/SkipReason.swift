/// Why an entry of a file became no sentence pair; the raw value tells a person, behind a number.
public enum SkipReason: String, CaseIterable, Sendable {
  /// Nothing but white space on one side, or both.
  case emptySide = "with an empty side"
  /// There is no translation yet, or it is marked as none.
  case untranslated
  /// The translation is marked as a guess (gettext).
  case fuzzy
  /// The program no longer uses it (gettext).
  case obsolete
  /// It is not in both of the languages.
  case otherLanguages = "in other languages"

  case notUTF8 = "not UTF-8"
  case missingColumn = "with too few columns"
  case brokenQuotes = "with broken quotes"
  case brokenJSON = "with broken JSON"
  case missingField = "lacking a field of text"
  case unknownEntity = "with an entity that is not declared"
  case brokenEntry = "not as gettext writes it"

  /// Whether something is wrong with the file, so that only `--skip-bad-lines` passes over it.
  public var isDamage: Bool {
    switch self {
    case .emptySide, .untranslated, .fuzzy, .obsolete, .otherLanguages: false
    case .notUTF8, .missingColumn, .brokenQuotes, .brokenJSON, .missingField, .unknownEntity,
      .brokenEntry:
      true
    }
  }
}
