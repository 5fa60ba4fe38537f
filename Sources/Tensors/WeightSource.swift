/// Where a layer's constructor gets its matrices from: the same constructor lays out, allocates and loads.
public struct WeightSource {
  /// What all scopes of a source share.
  final class Recorder {
    var layout = ParameterLayout()
    /// What is handed out; nil to lay out.
    let matrix: ((ParameterEntry, Use) -> Matrix)?
    init(_ matrix: ((ParameterEntry, Use) -> Matrix)? = nil) { self.matrix = matrix }
  }

  private let recorder: Recorder
  private let path: String

  init(recorder: Recorder, path: String = "") {
    self.recorder = recorder
    self.path = path
  }

  /// A source that hands out views into a flat buffer, one parameter after another.
  public init(flat: Matrix) {
    self.init(recorder: Recorder { entry, _ in entry.view(in: flat) })
  }

  /// A source that packs what `parameter` gives for its products; what is no factor is handed out as it is.
  package init(packing parameter: @escaping (ParameterEntry) -> Matrix, as precision: Precision) {
    self.init(
      recorder: Recorder { entry, use in
        let view = parameter(entry)
        // Biases are added, not multiplied, and rows are looked up faster where they lie in one piece.
        guard entry.rows > 1, use == .product || precision == .int8 else { return view }
        return Matrix(packed: PackedWeights(view, transposed: false, as: precision))
      })
  }

  /// What a parameter is for.
  public enum Use: Sendable {
    /// Inputs are multiplied by it.
    case product
    /// Rows are looked up in it.
    case table
  }

  /// The source for a part of the model, whose names start with `name`.
  public func scoped(_ name: String) -> WeightSource {
    WeightSource(recorder: recorder, path: path + name + ".")
  }

  /// The next parameter.
  public func matrix(
    _ name: String, rows: Int, columns: Int, initialisedTo initialisation: Initialisation,
    for use: Use = .product
  ) -> Matrix {
    let entry = recorder.layout.append(
      name: path + name, rows: rows, columns: columns, initialisation: initialisation)
    return recorder.matrix?(entry, use) ?? .shape(rows: rows, columns: columns)
  }
}
