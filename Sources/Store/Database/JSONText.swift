import Foundation

/// A value kept as JSON in a text column.
struct JSONText {
  let text: String

  init(_ text: String) {
    self.text = text
  }

  init(encoding value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    text = String(decoding: try encoder.encode(value), as: UTF8.self)
  }

  func decoded<Value: Decodable>() throws -> Value {
    try JSONDecoder().decode(Value.self, from: Data(text.utf8))
  }
}
