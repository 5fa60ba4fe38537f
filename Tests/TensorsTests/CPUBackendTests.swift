import CGEMM
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

  /// Two factors, and their product added to ones.
  struct Product {
    let rows = 5
    let inner = 7
    let columns = 3
    let a: Matrix
    let b: Matrix
    /// [rows × columns]
    let sums: Matrix

    init(transposeA: Bool, transposeB: Bool) {
      a = transposeA ? CPUBackendTests.random(inner, rows) : CPUBackendTests.random(rows, inner)
      b =
        transposeB
        ? CPUBackendTests.random(columns, inner, seed: 2)
        : CPUBackendTests.random(inner, columns, seed: 2)
      sums = Matrix(rows: rows, columns: columns)
      for row in 0..<rows {
        for column in 0..<columns {
          sums[row, column] = 1
          for k in 0..<inner {
            let left = transposeA ? a[k, row] : a[row, k]
            sums[row, column] += left * (transposeB ? b[column, k] : b[k, column])
          }
        }
      }
    }
  }

  @Test(arguments: [false, true], [false, true])
  func `products are sums of products`(transposeA: Bool, transposeB: Bool) {
    let product = Product(transposeA: transposeA, transposeB: transposeB)
    let c = Matrix(rows: product.rows, columns: product.columns)
    backend.fill(c, with: 1)
    backend.multiply(
      product.a, transposed: transposeA, product.b, transposed: transposeB, into: c,
      accumulating: true)
    #expect(PackedWeightsTests.largestDifference(c.values, product.sums.values) < 1e-5)
  }

  /// Asked directly, because on most processors `CPUBackend` computes one of the four by itself.
  @Test(arguments: [false, true], [false, true])
  func `products of the library are sums of products`(transposeA: Bool, transposeB: Bool) {
    let product = Product(transposeA: transposeA, transposeB: transposeB)
    let (a, b) = (product.a, product.b)
    var c = [Float](repeating: 1, count: product.rows * product.columns)
    gemm_multiply(
      transposeA, transposeB, product.rows, product.columns, product.inner, a.values, a.columns,
      b.values, b.columns, true, &c, product.columns)
    #expect(PackedWeightsTests.largestDifference(c, product.sums.values) < 1e-5)
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

  @Test func `tanh is off by less than 3e-7 over its whole range`() {
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
    #expect(abs(x[0, 2] + 2000.31326) < 1e-2)
  }

  @Test func `the logistic loss bears large numbers`() {
    let cases: [(logit: Float, target: Int32, loss: Double, gradient: Float)] = [
      (1000, 1, 0, 0), (1000, 0, 1000, 1), (-1000, 1, 1000, -1), (-1000, 0, 0, 0),
    ]
    for (logit, target, loss, gradient) in cases {
      let x = Matrix(rows: 1, columns: 1, values: [logit])
      let found = backend.logisticCrossEntropy(
        x, targets: [target], smoothing: 0, gradientScale: 1)
      #expect(found == CrossEntropy(objective: loss, negativeLogLikelihood: loss))
      #expect(x[0, 0] == gradient)
    }
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
