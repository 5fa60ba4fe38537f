import CKernels
import Tensors
import Testing

struct PackedWeightsTests {
  static let floatKernels = [PANEL_FLOAT_AVX512, PANEL_FLOAT_AVX2, PANEL_FLOAT_PORTABLE]
    .filter(panel_kernel_is_supported)
  static let int8Kernels = [
    PANEL_INT8_AVX512_VNNI, PANEL_INT8_AVX_VNNI, PANEL_INT8_AVX2, PANEL_INT8_PORTABLE,
  ].filter(panel_kernel_is_supported)

  /// Rows below, at and above a tile and a block, outputs that fill no panel, one, and some and a part.
  static let shapes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 65, 131].flatMap { rows in
    [(rows, 3, 5), (rows, 16, 1), (rows, 71, 13)]
  }

  static func product(_ x: Matrix, _ weights: Matrix) -> [Float] {
    (0..<x.rows).flatMap { row in
      (0..<weights.rows).map { output in
        (0..<x.columns).reduce(Float(0)) { $0 + x[row, $1] * weights[output, $1] }
      }
    }
  }

  /// NaN if any difference is.
  static func largestDifference(_ a: [Float], _ b: [Float]) -> Float {
    precondition(a.count == b.count, "largestDifference: \(a.count) and \(b.count) numbers")
    var largest: Float = 0
    for (one, other) in zip(a, b) {
      let difference = abs(one - other)
      if difference > largest || difference.isNaN { largest = difference }
    }
    return largest
  }

  static func transpose(_ x: Matrix) -> Matrix {
    let result = Matrix(rows: x.columns, columns: x.rows)
    for row in 0..<x.rows {
      for column in 0..<x.columns { result[column, row] = x[row, column] }
    }
    return result
  }

  @Test(arguments: floatKernels, shapes)
  func `every kernel multiplies`(kernel: PanelKernel, shape: (Int, Int, Int)) {
    let (rows, outputs, inputs) = shape
    let x = CPUBackendTests.random(rows, inputs)
    let weights = CPUBackendTests.random(outputs, inputs, seed: 2)
    let expected = Self.product(x, weights)
    let packed = PackedWeights(weights, transposed: false, as: .float32)
    let fromTransposed = PackedWeights(Self.transpose(weights), transposed: true, as: .float32)
    // A view with gaps between its rows: what stands beside it stays.
    let whole = Matrix(rows: rows, columns: outputs + 2)
    let y = whole.columns(1..<outputs + 1)
    packed.multiply(x, into: y, accumulating: false, with: kernel)
    #expect(Self.largestDifference(y.values, expected) < 1e-5)
    fromTransposed.multiply(x, into: y, accumulating: true, with: kernel)
    #expect(Self.largestDifference(y.values, expected.map { 2 * $0 }) < 1e-5)
    packed.multiply(transposing: Self.transpose(x), into: y, accumulating: true, with: kernel)
    #expect(Self.largestDifference(y.values, expected.map { 3 * $0 }) < 1e-5)
    #expect((0..<rows).allSatisfy { whole[$0, 0] == 0 && whole[$0, outputs + 1] == 0 })
  }

  @Test(arguments: shapes)
  func `bytes give nearly the same, and every kernel the same bits`(shape: (Int, Int, Int)) {
    let (rows, outputs, inputs) = shape
    let x = CPUBackendTests.random(rows, inputs)
    let weights = CPUBackendTests.random(outputs, inputs, seed: 2)
    let expected = Self.product(x, weights)
    let packed = PackedWeights(weights, transposed: false, as: .int8)
    let results = Self.int8Kernels.map { kernel in
      let y = Matrix(rows: rows, columns: outputs)
      packed.multiply(x, into: y, accumulating: false, with: kernel)
      return y.values
    }
    // Both factors are off by at most half of 1/127 of the largest, which is at most 1.
    #expect(Self.largestDifference(results[0], expected) < Float(inputs) * (1.01 / 127))
    for result in results { #expect(result == results[0]) }
  }

  @Test func `bytes are exact where numbers are`() {
    let weights = Matrix(rows: 2, columns: 3, values: [127, -1, 0, 0, 0, 0])
    let x = Matrix(rows: 2, columns: 3, values: [1, -127, 127, 0, 0, 0])
    let y = Matrix(rows: 2, columns: 2)
    PackedWeights(weights, transposed: false, as: .int8).multiply(x, into: y, accumulating: false)
    #expect(y.values == [254, 0, 0, 0])
    let gathered = Matrix(rows: 2, columns: 3)
    PackedWeights(weights, transposed: false, as: .int8).gatherRows([1, 0], into: gathered)
    #expect(gathered.values == [0, 0, 0, 127, -1, 0])
  }

  @Test(arguments: Precision.allCases)
  func `rows are looked up`(precision: Precision) {
    let weights = CPUBackendTests.random(37, 9)
    let y = Matrix(rows: 3, columns: 9)
    PackedWeights(weights, transposed: false, as: precision).gatherRows([36, 0, 17], into: y)
    let expected = [36, 0, 17].flatMap { weights.rows($0..<$0 + 1).values }
    #expect(
      Self.largestDifference(y.values, expected) <= (precision == .float32 ? 0 : 0.51 / 127))
  }
}
