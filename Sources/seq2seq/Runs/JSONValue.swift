import Foundation

/// Any JSON, as the store keeps it of configurations and options.
enum JSONValue: Codable, Equatable {
  case null
  case truth(Bool)
  case count(UInt64)
  case number(Double)
  case text(String)
  case list([JSONValue])
  case object([String: JSONValue])

  /// Nil if `json` is no JSON.
  init?(_ json: String) {
    guard let value = try? JSONDecoder().decode(Self.self, from: Data(json.utf8)) else {
      return nil
    }
    self = value
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let truth = try? value.decode(Bool.self) {
      self = .truth(truth)
    } else if let count = try? value.decode(UInt64.self) {
      self = .count(count)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([JSONValue].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: JSONValue].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .truth(let truth): try container.encode(truth)
    case .count(let count): try container.encode(count)
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    }
  }

  /// All values inside, as texts by dotted names such as `model.hiddenSize`; the name of a value by itself is empty.
  var fields: [String: String] {
    switch self {
    case .null: return ["": "–"]
    case .truth(let truth): return ["": "\(truth)"]
    case .count(let count): return ["": "\(count)"]
    case .number(let number): return ["": "\(number)"]
    case .text(let text): return ["": text]
    case .list(let list):
      return ["": list.map { $0.fields[""] ?? "…" }.joined(separator: ", ")]
    case .object(let object):
      return object.reduce(into: [:]) { fields, member in
        for (name, text) in member.value.fields {
          fields[name.isEmpty ? member.key : "\(member.key).\(name)"] = text
        }
      }
    }
  }
}

extension JSONValue {
  /// The fields that another value does not have in the same way, as in `model.cell gru, training.epochs 24`; empty if
  /// there are none.
  func differences(from other: JSONValue?) -> String {
    let known = other?.fields ?? [:]
    return fields.filter { known[$0.key] != $0.value }.sorted { $0.key < $1.key }
      .map { "\($0) \($1)" }.joined(separator: ", ")
  }
}
