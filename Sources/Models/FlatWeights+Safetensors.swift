import Foundation
import Tensors

extension FlatWeights {
  /// Saves every parameter under its property path.
  ///
  /// - Throws: `ModelError.unwritable`
  public func write(to file: URL, metadata: [String: String] = [:]) throws {
    let items = layout.entries.map { entry in
      Safetensors.Item(name: entry.name, matrix: entry.view(in: flat))
    }
    try Safetensors(items: items, metadata: metadata).write(to: file)
  }

  /// Takes every parameter by name from a file.
  ///
  /// - Parameters:
  ///   - configuration: what shapes the parameters
  ///   - file: where they are taken from
  ///   - name: what to call the file in errors
  /// - Throws: `ModelError.mismatch` where a name or shape differs from what the configuration asks for.
  public init(
    _ configuration: Weights.Configuration, from file: SafetensorsFile, name: String
  ) throws {
    self.init(configuration)
    for parameter in layout.entries {
      guard let entry = file.entries[parameter.name] else {
        throw ModelError.mismatch(
          name, expected: "parameter \(parameter.name)", found: "none of that name")
      }
      guard entry.rows == parameter.rows, entry.columns == parameter.columns else {
        throw ModelError.mismatch(
          name, expected: "\(parameter.name) of \(parameter.rows) × \(parameter.columns)",
          found: "\(entry.rows) × \(entry.columns)")
      }
      file.copy(entry, to: parameter.view(in: flat))
    }
    let known = Set(layout.entries.map(\.name))
    if let stranger = file.entries.keys.sorted().first(where: { !known.contains($0) }) {
      throw ModelError.mismatch(
        name, expected: "\(known.count) parameters", found: "\(stranger) as well")
    }
  }
}
