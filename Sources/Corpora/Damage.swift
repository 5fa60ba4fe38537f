/// What is wrong with one entry of a file, so that a reader can go on behind it.
public enum Damage: Error, Equatable, Sendable {
  /// The entry has `found` columns; column `number` is asked for.
  case missingColumn(number: Int, found: Int)
  /// A quote is opened and not closed (CSV).
  case openQuote
  /// Text stands behind a closing quote, or a quote inside a field that does not begin with one (CSV).
  case strayQuote
  /// It is not a JSON object, for the `reason` that the parser gives.
  case notJSON(reason: String)
  /// There is no such field; `found` are those there are.
  case missingField(name: String, found: [String])
  /// The field holds something else than text.
  case fieldNotText(name: String)
  /// The entity is declared nowhere in the file.
  case unknownEntity(name: String)
  /// There is a label and no text behind it.
  case missingText
  /// The word has `found` columns; its tag is asked for in column `number`.
  case missingTag(number: Int, found: Int)
  /// Column `number`, of the word or of its tag, is empty.
  case emptyColumn(number: Int)
  /// The tune lacks a field, such as its key.
  case missingTuneField(name: String)
  /// gettext would not have written it.
  case notPO(reason: String)

  /// The reason under which it is counted.
  public var skipReason: SkipReason {
    switch self {
    case .missingColumn, .missingText, .missingTag, .emptyColumn: .missingColumn
    case .openQuote, .strayQuote: .brokenQuotes
    case .notJSON: .brokenJSON
    case .missingField, .fieldNotText, .missingTuneField: .missingField
    case .unknownEntity: .unknownEntity
    case .notPO: .brokenEntry
    }
  }
}

extension Damage: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missingColumn(let number, let found):
      "has \(found == 1 ? "one column" : "\(found) columns"), and column \(number) is asked for; "
        + "check what separates them, or choose others with --columns"
    case .openQuote:
      "a quote is opened here and not closed; close it, and write \"\" for a quote inside a field"
    case .strayQuote:
      "a quote stands inside a field; put the field into quotes, and write \"\" for a quote in it"
    case .notJSON(let reason):
      "is not a JSON object: \(reason); expected one object per line"
    case .missingField(let name, let found):
      "has no field \(name) but \(found.isEmpty ? "none" : found.joined(separator: ", ")); "
        + "name source and target with --columns"
    case .fieldNotText(let name):
      "the field \(name) is not text; name source and target with --columns"
    case .unknownEntity(let name):
      "the entity &\(name); is not declared in the file; write the character itself"
    case .missingText:
      "has no space; expected a label, a space and a text"
    case .missingTag(let number, let found):
      "has \(found == 1 ? "one column" : "\(found) columns"), and the tag is asked for in column "
        + "\(number); check what separates them, or name another with --tag-column"
    case .emptyColumn(let number):
      "column \(number) is empty; expected a word and its tag"
    case .missingTuneField(let name):
      "the tune that begins here has no \(name); add the line, or leave the tune out"
    case .notPO(let reason):
      "\(reason); check the file with msgfmt"
    }
  }
}
