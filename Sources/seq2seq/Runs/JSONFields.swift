import Foundation

/// The values of a JSON object, of whatever depth, by dotted names such as `model.hiddenSize`.
struct JSONFields: Decodable {
  private(set) var texts: [String: String]

  /// Empty if `json` is no JSON.
  init(_ json: Data) {
    self = (try? JSONDecoder().decode(Self.self, from: json)) ?? Self(texts: [:])
  }

  private init(texts: [String: String]) { self.texts = texts }

  init(from decoder: any Decoder) throws {
    if let object = try? decoder.container(keyedBy: Name.self) {
      texts = [:]
      for name in object.allKeys {
        for (inner, text) in try object.decode(Self.self, forKey: name).texts {
          texts[inner.isEmpty ? name.stringValue : "\(name.stringValue).\(inner)"] = text
        }
      }
    } else if var list = try? decoder.unkeyedContainer() {
      var items: [String] = []
      while !list.isAtEnd { items.append(try list.decode(Self.self).texts[""] ?? "…") }
      texts = ["": items.joined(separator: ", ")]
    } else {
      texts = ["": Self.text(of: try decoder.singleValueContainer())]
    }
  }

  private static func text(of value: any SingleValueDecodingContainer) -> String {
    if let truth = try? value.decode(Bool.self) { return "\(truth)" }
    if let count = try? value.decode(UInt64.self) { return "\(count)" }
    if let number = try? value.decode(Double.self) { return "\(number)" }
    return (try? value.decode(String.self)) ?? "–"
  }

  private struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }
}
