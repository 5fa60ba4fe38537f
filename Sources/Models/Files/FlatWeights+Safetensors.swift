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

  /// Weights to go on training with, from a file.
  ///
  /// - Parameters:
  ///   - configuration: what shapes the parameters
  ///   - file: where they are taken from, by name
  ///   - name: what to call the file in errors
  /// - Throws: `ModelError.mismatch` where a name or shape differs from what the configuration asks for.
  public init(
    _ configuration: Weights.Configuration, from file: SafetensorsFile, name: String
  ) throws {
    self.init(configuration)
    let matrices = try file.matrices(of: layout, name: name)
    for entry in layout.entries {
      guard let saved = matrices[entry.name] else { continue }
      CPUBackend().copy(saved, to: entry.view(in: flat))
    }
  }
}

extension WeightSet {
  /// Weights for translation, packed from a file.
  ///
  /// - Parameters:
  ///   - configuration: what shapes the parameters
  ///   - file: where they are taken from, by name
  ///   - name: what to call the file in errors
  ///   - precision: what to hold them as
  /// - Throws: `ModelError.mismatch` where a name or shape differs from what the configuration asks for.
  public static func packed(
    _ configuration: Configuration, from file: SafetensorsFile, name: String,
    as precision: Precision
  ) throws -> Self {
    let layout = ParameterLayout { _ = Self(configuration, from: $0) }
    let matrices = try file.matrices(of: layout, name: name)
    return Self(
      configuration,
      from: WeightSource(
        packing: { matrices[$0.name] ?? .shape(rows: 0, columns: 0) }, as: precision))
  }
}

extension SafetensorsFile {
  /// All matrices of the file by name, which must be those of the layout.
  fileprivate func matrices(of layout: ParameterLayout, name: String) throws -> [String: Matrix] {
    var matrices: [String: Matrix] = [:]
    for parameter in layout.entries {
      guard let entry = entries[parameter.name] else {
        throw ModelError.mismatch(
          name, expected: "parameter \(parameter.name)", found: "none of that name")
      }
      guard entry.rows == parameter.rows, entry.columns == parameter.columns else {
        throw ModelError.mismatch(
          name, expected: "\(parameter.name) of \(parameter.rows) × \(parameter.columns)",
          found: "\(entry.rows) × \(entry.columns)")
      }
      matrices[parameter.name] = matrix(entry)
    }
    if let stranger = entries.keys.sorted().first(where: { matrices[$0] == nil }) {
      throw ModelError.mismatch(
        name, expected: "\(matrices.count) parameters", found: "\(stranger) as well")
    }
    return matrices
  }
}
