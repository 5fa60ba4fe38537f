/// The place of one parameter among all of a model.
public struct ParameterEntry: Sendable, Equatable {
  /// Property path, as in `encoder.layers.0.forward.weight_ih`.
  public let name: String
  public let rows: Int
  public let columns: Int
  /// Index of its first number in the flat buffer.
  public let offset: Int
  public let initialisation: Initialisation
}

/// Names, shapes and places of all parameters of a model, in the order of construction.
public struct ParameterLayout: Sendable, Equatable {
  public private(set) var entries: [ParameterEntry] = []
  /// Floats in the flat buffer.
  public private(set) var count = 0

  /// The layout of whatever `build` asks of the source it is given.
  public init(of build: (WeightSource) -> Void) {
    let recorder = WeightSource.Recorder()
    build(WeightSource(recorder: recorder))
    entries = recorder.layout.entries
    count = recorder.layout.count
  }

  /// No parameters yet.
  init() {}

  /// Gives the next parameter its place.
  mutating func append(
    name: String, rows: Int, columns: Int, initialisation: Initialisation
  ) -> ParameterEntry {
    precondition(!entries.contains { $0.name == name }, "ParameterLayout: \(name) twice")
    let entry = ParameterEntry(
      name: name, rows: rows, columns: columns, offset: count, initialisation: initialisation)
    entries.append(entry)
    // Whole cache lines, so that every parameter starts aligned.
    count += (rows * columns + 15) & ~15
    return entry
  }
}

extension ParameterEntry {
  /// This parameter in a flat buffer.
  public func view(in flat: Matrix) -> Matrix {
    flat.columns(offset..<offset + rows * columns).reshaped(rows: rows, columns: columns)
  }
}
