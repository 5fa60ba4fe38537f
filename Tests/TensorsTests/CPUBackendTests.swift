import Foundation
import Tensors
import Testing

struct CPUBackendTests {
  let backend = CPUBackend()

  static func random(_ rows: Int, _ columns: Int, seed: UInt64 = 1) -> Matrix {
    var generator = SeededGenerator(seed: seed)
    return Matrix(
      rows: rows, columns: columns,
      values: (0..<rows * columns).map { _ in generator.nextUnitFloat() * 2 - 1 })
  }

  @Test(arguments: [false, true], [false, true])
  func `products are sums of products`(transposeA: Bool, transposeB: Bool) {
    let (rows, inner, columns) = (5, 7, 3)
    let a = transposeA ? Self.random(inner, rows) : Self.random(rows, inner)
    let b = transposeB ? Self.random(columns, inner, seed: 2) : Self.random(inner, columns, seed: 2)
    let c = Matrix(rows: rows, columns: columns)
    backend.fill(c, with: 1)
    backend.multiply(
      a, transposed: transposeA, b, transposed: transposeB, into: c, accumulating: true)
    for row in 0..<rows {
      for column in 0..<columns {
        let sum = (0..<inner).reduce(Float(1)) { sum, k in
          sum + (transposeA ? a[k, row] : a[row, k]) * (transposeB ? b[column, k] : b[k, column])
        }
        #expect(abs(c[row, column] - sum) < 1e-5)
      }
    }
  }

  @Test func `views are worked on in place`() {
    let whole = Matrix(rows: 4, columns: 6)
    let part = whole.rows(1..<3).columns(2..<5)
    backend.fill(part, with: 2)
    backend.addBias(Matrix(rows: 1, columns: 3, values: [1, 2, 3]), to: part)
    #expect(part.values == [3, 4, 5, 3, 4, 5])
    #expect(whole.values.filter { $0 != 0 }.count == 6)
    let sums = Matrix(rows: 1, columns: 3)
    backend.addColumnSums(of: part, to: sums)
    #expect(sums.values == [6, 8, 10])
  }

  @Test func `rows are gathered and scattered`() {
    let x = Matrix(rows: 3, columns: 2, values: [1, 2, 3, 4, 5, 6])
    let y = Matrix(rows: 4, columns: 2)
    backend.gatherRows(x, [2, 0, 2, 1], into: y)
    #expect(y.values == [5, 6, 1, 2, 5, 6, 3, 4])
    let z = Matrix(rows: 3, columns: 2)
    backend.scatterAddRows(y, [0, 1, 0, 2], to: z)
    #expect(z.values == [10, 12, 1, 2, 3, 4])
  }

  @Test func `tanh is exact to float32 over its whole range`() {
    let values = stride(from: Float(-20), through: 20, by: 0.0137).map { $0 }
    let x = Matrix(rows: 1, columns: values.count, values: values)
    backend.tanh(x)
    for (found, value) in zip(x.values, values) {
      #expect(abs(found - Float(Foundation.tanh(Double(value)))) < 3e-7)
    }
  }

  @Test func `log-softmax bears large numbers`() {
    let x = Matrix(rows: 1, columns: 3, values: [1000, 999, -1000])
    backend.logSoftmax(x)
    #expect(abs(x[0, 0] + 0.31326) < 1e-4)
    #expect(abs(x[0, 1] + 1.31326) < 1e-4)
    #expect(x[0, 2] < -1000)
  }

  @Test func `sums of squares show what is not finite`() {
    let x = Self.random(1, 5000)
    let expected = x.values.reduce(0.0) { $0 + Double($1) * Double($1) }
    #expect(abs(backend.sumOfSquares(x) - expected) < 1e-3)
    x[0, 4321] = .nan
    #expect(backend.sumOfSquares(x).isNaN)
    x[0, 4321] = .infinity
    #expect(!backend.sumOfSquares(x).isFinite)
  }
}
