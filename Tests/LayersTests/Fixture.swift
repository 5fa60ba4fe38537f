import Foundation
import Tensors
import Testing

/// Golden values that `Scripts/reference/` has computed with PyTorch in float64.
enum Fixture {
  /// A matrix as the fixtures write it.
  struct Values: Decodable, Sendable {
    let rows: Int
    let columns: Int
    let values: [Float]

    var matrix: Matrix { Matrix(rows: rows, columns: columns, values: values) }
  }

  static func load<Value: Decodable>(_ name: String, as type: Value.Type) throws -> Value {
    let file = try #require(
      Bundle.module.url(forResource: "Fixtures/\(name)", withExtension: "json"))
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(type, from: Data(contentsOf: file))
  }
}

/// Expects two matrices to be the same but for rounding.
func expectEqual(
  _ found: Matrix, _ expected: Matrix, within tolerance: Float = 1e-5, _ comment: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(
    found.rows == expected.rows && found.columns == expected.columns, "\(comment): shape",
    sourceLocation: sourceLocation)
  let worst = zip(found.values, expected.values).map { abs($0 - $1) }.max() ?? 0
  // No comparison with NaN holds, while `max` steps over it.
  #expect(
    zip(found.values, expected.values).allSatisfy { abs($0 - $1) <= tolerance },
    "\(comment): off by \(worst)", sourceLocation: sourceLocation)
}

/// Rows of several matrices one after another, in packed order.
func packed(_ sentences: [Matrix]) -> Matrix {
  let columns = sentences[0].columns
  var values: [Float] = []
  for step in 0..<sentences[0].rows {
    for sentence in sentences where step < sentence.rows {
      values += sentence.rows(step..<step + 1).values
    }
  }
  return Matrix(rows: values.count / columns, columns: columns, values: values)
}

/// Rows of several matrices, sentence after sentence.
func stacked(_ sentences: [Matrix]) -> Matrix {
  let values = sentences.flatMap(\.values)
  return Matrix(
    rows: sentences.reduce(0) { $0 + $1.rows }, columns: sentences[0].columns, values: values)
}
