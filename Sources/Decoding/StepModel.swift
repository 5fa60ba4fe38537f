/// What search needs from any model: a token in, log-probabilities of the next one out.
public protocol StepModel {
  /// A batch of decoder states, one row for each live hypothesis.
  associatedtype State

  var vocabularySize: Int { get }

  /// Advances every row by one token.
  ///
  /// - Returns: log-probabilities [rows × vocabularySize], valid until the next step.
  func step(_ tokens: [Int32], _ state: inout State) -> LogProbabilities

  /// Rows in a new order, with repetition or omission: beams move, finished sentences leave.
  func select(_ rows: [Int], from state: State) -> State
}

/// Rows of log-probabilities in memory that the model owns: search reads them in place.
public struct LogProbabilities {
  public let rows: Int
  public let vocabularySize: Int
  /// Keeps the memory alive.
  private let owner: AnyObject
  private let pointer: UnsafePointer<Float>

  /// - Parameter owner: whatever keeps `pointer` valid.
  public init(rows: Int, vocabularySize: Int, owner: AnyObject, pointer: UnsafePointer<Float>) {
    self.rows = rows
    self.vocabularySize = vocabularySize
    self.owner = owner
    self.pointer = pointer
  }

  public func withRow<Result>(
    _ row: Int, _ body: (UnsafeBufferPointer<Float>) throws -> Result
  ) rethrows -> Result {
    precondition((0..<rows).contains(row), "LogProbabilities: row \(row) of \(rows)")
    return try withExtendedLifetime(owner) {
      try body(UnsafeBufferPointer(start: pointer + row * vocabularySize, count: vocabularySize))
    }
  }
}
