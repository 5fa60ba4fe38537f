import Tensors

/// What search needs from any model: a token in, log-probabilities of the next one out.
public protocol StepModel {
  /// A batch of decoder states, one row for each live hypothesis.
  associatedtype State

  /// Tokens that the model chooses from.
  var vocabularySize: Int { get }

  /// Advances every row by one token.
  ///
  /// - Parameters:
  ///   - tokens: what each row produced last; the start marker at first
  ///   - state: where each row stands, advanced; what it was before may be gone after one more step
  /// - Returns: log-probabilities [rows × vocabularySize]; search reads them in place, before the next step
  func step(_ tokens: [Int32], _ state: inout State) -> Matrix

  /// Rows in a new order, with repetition or omission: beams move, finished sentences leave.
  func select(_ rows: [Int], from state: State) -> State

  /// α, what a row looked at in the last step: a share for each source token; empty for a model without attention, which
  /// need not say so.
  func attention(ofRow row: Int) -> [Float]
}

extension StepModel {
  public func attention(ofRow row: Int) -> [Float] { [] }
}
