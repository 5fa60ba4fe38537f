/// A row-major float32 matrix: a view of `rows × columns` numbers in a shared storage.
///
/// Every tensor of the package is one. A packed batch of sequences folds its time steps into the rows
/// (see `PackedLayout`), a vector is a matrix of one row. Copying a matrix copies the view, not the numbers.
public struct Matrix: Sendable {
  public let rows: Int
  public let columns: Int
  /// Floats from the start of one row to the start of the next; larger than `columns` in a view of some columns.
  public let stride: Int
  private let storage: Storage
  private let offset: Int

  /// A matrix of zeros with storage of its own.
  public init(rows: Int, columns: Int) {
    self.init(storage: Storage(count: rows * columns), offset: 0, rows: rows, columns: columns)
  }

  /// A matrix holding `values`, row after row.
  public init(rows: Int, columns: Int, values: [Float]) {
    precondition(
      values.count == rows * columns, "Matrix: \(values.count) values for \(rows) × \(columns)")
    self.init(rows: rows, columns: columns)
    for (index, value) in values.enumerated() { storage.pointer[index] = value }
  }

  /// A view of `rows × columns` numbers that start at `offset`; rows are `stride` apart.
  public init(storage: Storage, offset: Int, rows: Int, columns: Int, stride: Int? = nil) {
    self.storage = storage
    self.offset = offset
    self.rows = rows
    self.columns = columns
    self.stride = stride ?? columns
    precondition(
      rows == 0 || columns == 0 || offset + (rows - 1) * self.stride + columns <= storage.count,
      "Matrix: \(rows) × \(columns) at \(offset) exceeds a storage of \(storage.count)")
  }

  /// Stands for weights in the order of their products. Nothing but `Backend.multiply`, as its transposed right
  /// side, and `Backend.gatherRows` reads it.
  init(packed: PackedWeights) {
    self.init(shapeOf: Storage(packed: packed), rows: packed.outputs, columns: packed.inputs)
  }

  /// The weights that the matrix stands for, if it has no numbers of its own.
  var packed: PackedWeights? { storage.packed }

  /// A shape without memory, for laying out parameters before they are allocated.
  package static func shape(rows: Int, columns: Int) -> Matrix {
    Matrix(shapeOf: nothing, rows: rows, columns: columns)
  }

  private init(shapeOf storage: Storage, rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    stride = columns
    offset = 0
    self.storage = storage
  }

  private static let nothing = Storage(count: 0)

  /// Numbers in the view.
  public var count: Int { rows * columns }

  /// Whether the rows follow one another without gaps.
  public var isContiguous: Bool { stride == columns || rows <= 1 }

  var pointer: UnsafeMutablePointer<Float> {
    precondition(storage.packed == nil, "Matrix: packed weights used as numbers")
    return storage.pointer + offset
  }

  /// The rows `range`, sharing memory.
  public func rows(_ range: Range<Int>) -> Matrix {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= rows, "Matrix: rows \(range) of \(rows)")
    return Matrix(
      storage: storage, offset: offset + range.lowerBound * stride, rows: range.count,
      columns: columns, stride: stride)
  }

  /// The columns `range`, sharing memory.
  public func columns(_ range: Range<Int>) -> Matrix {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= columns,
      "Matrix: columns \(range) of \(columns)")
    return Matrix(
      storage: storage, offset: offset + range.lowerBound, rows: rows, columns: range.count,
      stride: stride)
  }

  /// The same numbers in another shape. The view must be contiguous.
  public func reshaped(rows: Int, columns: Int) -> Matrix {
    precondition(
      isContiguous && rows * columns == count,
      "Matrix: \(self.rows) × \(self.columns) reshaped to \(rows) × \(columns)")
    return Matrix(storage: storage, offset: offset, rows: rows, columns: columns)
  }

  public subscript(row: Int, column: Int) -> Float {
    get {
      precondition(
        (0..<rows).contains(row) && (0..<columns).contains(column), "Matrix: index out of range")
      return pointer[row * stride + column]
    }
    nonmutating set {
      precondition(
        (0..<rows).contains(row) && (0..<columns).contains(column), "Matrix: index out of range")
      pointer[row * stride + column] = newValue
    }
  }

  /// All numbers, row after row.
  public var values: [Float] {
    (0..<rows).flatMap { row in
      UnsafeBufferPointer(start: pointer + row * stride, count: columns)
    }
  }

  /// Calls `body` with the memory of one row, valid during the call.
  public func withRow<Result>(
    _ row: Int, _ body: (UnsafeMutableBufferPointer<Float>) throws -> Result
  ) rethrows -> Result {
    precondition((0..<rows).contains(row), "Matrix: row \(row) of \(rows)")
    return try body(UnsafeMutableBufferPointer(start: pointer + row * stride, count: columns))
  }
}
