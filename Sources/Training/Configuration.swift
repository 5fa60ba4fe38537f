import Foundation
import Models

/// Everything that decides how a model turns out, beside its data and vocabulary.
public struct Configuration: Codable, Equatable, Sendable {
  public var model = ModelOptions()
  public var training = TrainingOptions()

  public init() {}

  /// - Throws: `ModelError.invalidOption`, `TrainingError.invalidOption`
  public func validate() throws {
    try model.validate()
    try training.validate()
  }

  /// The configuration as JSON, keys sorted.
  public func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(self)
  }

  /// Replaces the fields that a JSON object names; all others stay.
  ///
  /// - Parameters:
  ///   - data: a JSON object, fields as `json()` writes them
  ///   - name: what to call the file in errors
  /// - Throws: `TrainingError.invalidConfiguration` for text that is not JSON, unknown fields and wrong types.
  public func merging(_ data: Data, name: String) throws -> Configuration {
    func invalid(_ reason: String) -> TrainingError {
      .invalidConfiguration(name, reason: reason)
    }
    guard let changes = try? JSONSerialization.jsonObject(with: data) as? [String: Any] else {
      throw invalid("it is not a JSON object")
    }
    let object = try JSONSerialization.jsonObject(with: try json())
    guard let defaults = object as? [String: Any] else { return self }
    let merged = try Self.merge(changes, into: defaults, path: "", invalid)
    do {
      return try JSONDecoder().decode(
        Configuration.self, from: JSONSerialization.data(withJSONObject: merged))
    } catch let error as DecodingError {
      throw invalid(Self.explain(error))
    }
  }

  private static func merge(
    _ changes: [String: Any], into defaults: [String: Any], path: String,
    _ invalid: (String) -> TrainingError
  ) throws -> [String: Any] {
    var result = defaults
    for (key, value) in changes {
      guard let old = defaults[key] else {
        throw invalid(
          "unknown field \(path)\(key); known are \(defaults.keys.sorted().joined(separator: ", "))"
        )
      }
      if let old = old as? [String: Any], let new = value as? [String: Any] {
        result[key] = try merge(new, into: old, path: "\(path)\(key).", invalid)
      } else {
        result[key] = value
      }
    }
    return result
  }

  private static func explain(_ error: DecodingError) -> String {
    switch error {
    case .typeMismatch(let type, let context): "\(path(context)): expected \(type)"
    case .dataCorrupted(let context), .keyNotFound(_, let context),
      .valueNotFound(_, let context):
      "\(path(context)): \(context.debugDescription)"
    @unknown default: "\(error)"
    }
  }

  private static func path(_ context: DecodingError.Context) -> String {
    context.codingPath.map(\.stringValue).joined(separator: ".")
  }
}
