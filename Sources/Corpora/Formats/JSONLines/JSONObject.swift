/// One line of JSON Lines: source, target, and what else it holds of text and numbers.
///
/// Only what is asked for is decoded. `userInfo` must hold the columns under `columnsKey`.
struct JSONObject: Decodable {
  let source: String
  let target: String
  let notes: [Note]

  /// Which fields are asked for: paths with a dot between names, `Columns`.
  static let columnsKey = CodingUserInfoKey(rawValue: "columns")

  struct Columns: Sendable {
    let source: String
    let target: String
  }

  init(from decoder: any Decoder) throws {
    guard let key = Self.columnsKey, let columns = decoder.userInfo[key] as? Columns else {
      preconditionFailure("JSONObject: userInfo does not say which fields are asked for")
    }
    let fields = try decoder.container(keyedBy: FieldName.self)
    source = try Self.text(columns.source, in: fields)
    target = try Self.text(columns.target, in: fields)
    notes = Self.notes(in: fields, except: [columns.source, columns.target])
  }

  /// The text at a path; null is no text yet. A name that itself has dots goes before a path.
  private static func text(
    _ path: String, in fields: KeyedDecodingContainer<FieldName>
  ) throws -> String {
    var fields = fields
    var rest = path[...]
    while !fields.contains(FieldName(String(rest))), let dot = rest.firstIndex(of: ".") {
      let outer = FieldName(String(rest[..<dot]))
      guard fields.contains(outer) else { break }
      do {
        fields = try fields.nestedContainer(keyedBy: FieldName.self, forKey: outer)
      } catch is DecodingError {
        throw Damage.missingField(name: path, found: fields.allKeys.map(\.stringValue).sorted())
      }
      rest = rest[rest.index(after: dot)...]
    }
    let name = FieldName(String(rest))
    guard fields.contains(name) else {
      throw Damage.missingField(name: path, found: fields.allKeys.map(\.stringValue).sorted())
    }
    do {
      return try fields.decodeIfPresent(String.self, forKey: name) ?? ""
    } catch is DecodingError {
      throw Damage.fieldNotText(name: path)
    }
  }

  /// Texts, numbers and truth values beside the fields that are asked for, by name.
  private static func notes(
    in fields: KeyedDecodingContainer<FieldName>, except paths: [String]
  ) -> [Note] {
    let taken = Set(paths + paths.compactMap { $0.split(separator: ".").first.map(String.init) })
    let names = fields.allKeys.filter { !taken.contains($0.stringValue) }
    return names.sorted { $0.stringValue < $1.stringValue }.compactMap { name in
      guard let text = scalar(name, in: fields), !text.isEmpty else { return nil }
      return Note(name: name.stringValue, text: text)
    }
  }

  private static func scalar(
    _ name: FieldName, in fields: KeyedDecodingContainer<FieldName>
  ) -> String? {
    if let text = try? fields.decode(String.self, forKey: name) { return text }
    if let number = try? fields.decode(Int.self, forKey: name) { return "\(number)" }
    if let number = try? fields.decode(Double.self, forKey: name) { return "\(number)" }
    return (try? fields.decode(Bool.self, forKey: name)).map { "\($0)" }
  }
}

private struct FieldName: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) { stringValue = name }
  init?(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}
