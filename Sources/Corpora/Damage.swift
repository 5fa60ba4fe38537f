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
  /// gettext would not have written it.
  case notPO(reason: String)

  /// The reason under which it is counted.
  public var skipReason: SkipReason {
    switch self {
    case .missingColumn: .missingColumn
    case .openQuote, .strayQuote: .brokenQuotes
    case .notJSON: .brokenJSON
    case .missingField, .fieldNotText: .missingField
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
    case .notPO(let reason):
      "\(reason); check the file with msgfmt"
    }
  }
}
