/// How a parameter starts before any training.
public enum Initialisation: Sendable, Equatable {
  case zeros
  /// Uniform in ±bound.
  case uniform(bound: Float)
  /// Glorot & Bengio 2010: uniform in ±√(6 / (rows + columns)), over blocks of `rows` rows in stacked gates.
  case glorot(blockRows: Int)
  /// Normal with this standard deviation.
  case normal(deviation: Float)
  /// `value` in one range of columns, zero elsewhere: the forget gate's bias.
  case constant(value: Float, columns: Range<Int>)
}

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

  fileprivate init() {}

  fileprivate mutating func append(
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

/// Where a layer's constructor gets its matrices from: the same constructor lays out, allocates and loads.
public struct WeightSource {
  fileprivate final class Recorder {
    var layout = ParameterLayout()
    /// What is handed out; nil to lay out.
    let matrix: ((ParameterEntry, Use) -> Matrix)?
    init(_ matrix: ((ParameterEntry, Use) -> Matrix)? = nil) { self.matrix = matrix }
  }

  private let recorder: Recorder
  private let path: String

  fileprivate init(recorder: Recorder, path: String = "") {
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

extension ParameterEntry {
  /// This parameter in a flat buffer.
  public func view(in flat: Matrix) -> Matrix {
    flat.columns(offset..<offset + rows * columns).reshaped(rows: rows, columns: columns)
  }
}

extension ParameterLayout {
  /// Fills a flat buffer with starting values; the seed decides them all.
  public func initialise(_ flat: Matrix, seed: UInt64) {
    for (index, entry) in entries.enumerated() {
      var generator = SeededGenerator(seed: .init(SeededGenerator.seed(seed, UInt64(index))))
      entry.initialise(entry.view(in: flat), using: &generator)
    }
  }
}

extension ParameterEntry {
  fileprivate func initialise(_ matrix: Matrix, using generator: inout SeededGenerator) {
    switch initialisation {
    case .zeros:
      fill(matrix) { _ in 0 }
    case .uniform(let bound):
      fill(matrix) { _ in (2 * generator.nextUnitFloat() - 1) * bound }
    case .glorot(let blockRows):
      let bound = (6 / Float(blockRows + columns)).squareRoot()
      fill(matrix) { _ in (2 * generator.nextUnitFloat() - 1) * bound }
    case .normal(let deviation):
      // The sum of twelve uniform numbers (Irwin–Hall) is normal to well within what a start needs.
      fill(matrix) { _ in
        deviation * ((0..<12).reduce(-6) { sum, _ in sum + generator.nextUnitFloat() })
      }
    case .constant(let value, let range):
      fill(matrix) { column in range.contains(column) ? value : 0 }
    }
  }

  private func fill(_ matrix: Matrix, with value: (Int) -> Float) {
    for row in 0..<matrix.rows {
      matrix.withRow(row) { numbers in
        for column in numbers.indices { numbers[column] = value(column) }
      }
    }
  }
}
