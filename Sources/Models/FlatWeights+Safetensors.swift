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

  /// Takes every parameter by name from a file that has been read.
  ///
  /// - Parameter name: what to call the file in errors
  /// - Throws: `ModelError.mismatch` where a name or shape differs from what the configuration asks for.
  public init(_ configuration: Weights.Configuration, from saved: Safetensors, name: String) throws
  {
    self.init(configuration)
    let byName = Dictionary(saved.items.map { ($0.name, $0.matrix) }) { first, _ in first }
    for entry in layout.entries {
      guard let matrix = byName[entry.name] else {
        throw ModelError.mismatch(
          name, expected: "parameter \(entry.name)", found: "none of that name")
      }
      guard matrix.rows == entry.rows, matrix.columns == entry.columns else {
        throw ModelError.mismatch(
          name, expected: "\(entry.name) of \(entry.rows) × \(entry.columns)",
          found: "\(matrix.rows) × \(matrix.columns)")
      }
      Workspace().backend.copy(matrix, to: entry.view(in: flat))
    }
    let known = Set(layout.entries.map(\.name))
    if let stranger = saved.items.first(where: { !known.contains($0.name) }) {
      throw ModelError.mismatch(
        name, expected: "\(known.count) parameters", found: "\(stranger.name) as well")
    }
  }
}
