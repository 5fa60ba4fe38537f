import Foundation
import Models

extension ModelOptions {
  /// - Parameters:
  ///   - kept: the architecture of a model that is trained further
  ///   - model: what names it
  ///   - alternative: what to do to have another one
  /// - Throws: `Failure` if another architecture is asked for.
  func check(against kept: ModelOptions, of model: String, else alternative: String) throws {
    let differences = try differences(from: kept)
    guard !differences.isEmpty else { return }
    throw Failure(
      "\(model): its architecture is kept, expected "
        + differences.map { "\($0.field) \($0.expected), found \($0.found)" }
        .joined(separator: "; ") + ". Leave out what differs, or \(alternative)",
      kind: .usage)
  }

  /// The fields in which two architectures differ, as configuration files write them.
  private func differences(
    from other: ModelOptions
  ) throws -> [(field: String, expected: String, found: String)] {
    func fields(_ options: ModelOptions) throws -> [String: Any] {
      let json = try JSONSerialization.jsonObject(with: JSONEncoder().encode(options))
      return json as? [String: Any] ?? [:]
    }
    let (own, others) = (try fields(self), try fields(other))
    return own.keys.sorted().compactMap { field in
      let (found, expected) = ("\(own[field] ?? "")", "\(others[field] ?? "")")
      return found == expected ? nil : (field, expected, found)
    }
  }
}
