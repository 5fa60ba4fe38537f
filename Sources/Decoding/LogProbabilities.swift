/// Rows of log-probabilities in memory that the model owns: search reads them in place.
///
/// A step of 320 rows over 8,000 tokens is 10 MB, so nothing is copied. The model hands over an address and
/// the object that keeps it valid; for as long as this value lives, so does the memory. A model may overwrite
/// it at its next step.
public struct LogProbabilities {
  public let rows: Int
  public let vocabularySize: Int
  /// Keeps the memory alive.
  private let owner: AnyObject
  private let pointer: UnsafePointer<Float>

  /// - Parameters:
  ///   - owner: whatever keeps `pointer` valid
  ///   - pointer: [rows × vocabularySize], row-major
  public init(rows: Int, vocabularySize: Int, owner: AnyObject, pointer: UnsafePointer<Float>) {
    self.rows = rows
    self.vocabularySize = vocabularySize
    self.owner = owner
    self.pointer = pointer
  }

  /// Copies an array, for models that have no memory of their own.
  ///
  /// - Parameter values: [rows × vocabularySize], row-major
  public init(_ values: [Float], vocabularySize: Int) {
    precondition(
      vocabularySize > 0 && values.count.isMultiple(of: vocabularySize),
      "LogProbabilities: \(values.count) values do not make rows of \(vocabularySize)")
    let storage = Storage(values)
    self.init(
      rows: values.count / vocabularySize, vocabularySize: vocabularySize, owner: storage,
      pointer: UnsafePointer(storage.pointer))
  }

  /// Reads a row in place.
  ///
  /// - Parameter body: gets [vocabularySize], valid during the call
  public func withUnsafeRow<Result>(
    _ row: Int, _ body: (UnsafeBufferPointer<Float>) throws -> Result
  ) rethrows -> Result {
    precondition((0..<rows).contains(row), "LogProbabilities: row \(row) of \(rows)")
    return try withExtendedLifetime(owner) {
      try body(UnsafeBufferPointer(start: pointer + row * vocabularySize, count: vocabularySize))
    }
  }

  private final class Storage {
    let pointer: UnsafeMutablePointer<Float>

    init(_ values: [Float]) {
      pointer = .allocate(capacity: values.count)
      _ = UnsafeMutableBufferPointer(start: pointer, count: values.count)
        .initialize(fromContentsOf: values)
    }

    deinit { pointer.deallocate() }
  }
}
