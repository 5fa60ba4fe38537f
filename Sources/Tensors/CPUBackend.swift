import CGEMM
import CKernels

/// The kernels on the processor: a library for matrix products (`CGEMM`), vectorised C for the rest.
public struct CPUBackend: Backend {
  /// Name and version of the library that multiplies matrices.
  public static var matrixLibrary: String { String(cString: gemm_library()) }

  /// The processor generation that the kernels run as.
  public static var processorLevel: String { String(cString: kernel_processor_level()) }

  public init() {}

  public func multiply(
    _ a: Matrix, transposed transposeA: Bool, _ b: Matrix, transposed transposeB: Bool,
    into c: Matrix, accumulating: Bool
  ) {
    let (rows, inner) = transposeA ? (a.columns, a.rows) : (a.rows, a.columns)
    let (innerB, columns) = transposeB ? (b.columns, b.rows) : (b.rows, b.columns)
    precondition(
      inner == innerB && c.rows == rows && c.columns == columns,
      "multiply: \(rows) × \(inner) by \(innerB) × \(columns) into \(c.rows) × \(c.columns)")
    guard rows > 0, columns > 0 else { return }
    if let packed = b.packed {
      precondition(!transposeA && transposeB, "multiply: packed weights in another place than x Wᵀ")
      return packed.multiply(a, into: c, accumulating: accumulating)
    }
    if transposeA, !transposeB, PackedWeights.isVectorised {
      // The gradient of weights. Libraries are a fifth slower at this than at other products.
      return PackedWeights(b, transposed: true, as: .float32)
        .multiply(transposing: a, into: c, accumulating: accumulating)
    }
    gemm_multiply(
      transposeA, transposeB, rows, columns, inner, a.pointer, a.stride, b.pointer, b.stride,
      accumulating, c.pointer, c.stride)
  }

  public func fill(_ x: Matrix, with value: Float) {
    eachRun(of: x) { kernel_fill($0, $1, value) }
  }

  public func copy(_ x: Matrix, to y: Matrix) {
    requireSameShape("copy", x, y)
    kernel_copy_rows(y.pointer, y.stride, x.pointer, x.stride, x.rows, x.columns)
  }

  public func add(_ x: Matrix, to y: Matrix) {
    requireSameShape("add", x, y)
    kernel_add_rows(y.pointer, y.stride, x.pointer, x.stride, x.rows, x.columns)
  }

  public func scale(_ x: Matrix, by factor: Float) {
    eachRun(of: x) { kernel_scale($0, $1, factor) }
  }

  public func tanh(_ x: Matrix) { eachRun(of: x) { kernel_tanh($0, $1) } }

  public func tanhBackward(_ gradient: Matrix, output: Matrix) {
    requireSameShape("tanhBackward", gradient, output)
    precondition(gradient.isContiguous && output.isContiguous, "tanhBackward: gaps between rows")
    kernel_tanh_backward(gradient.pointer, output.pointer, gradient.count)
  }

  public func dropout(_ x: Matrix, rate: Float, seed: UInt64) {
    precondition(x.isContiguous, "dropout: gaps between rows")
    kernel_dropout(x.pointer, x.count, rate, seed)
  }

  public func dropoutRows(_ x: Matrix, rate: Float, seed: UInt64) {
    kernel_dropout_rows(x.pointer, x.stride, x.rows, x.columns, rate, seed)
  }

  public func sumOfSquares(_ x: Matrix) -> Double {
    precondition(x.isContiguous, "sumOfSquares: gaps between rows")
    return kernel_sum_of_squares(x.pointer, x.count)
  }

  public func addBias(_ bias: Matrix, to x: Matrix) {
    precondition(
      bias.rows == 1 && bias.columns == x.columns, "addBias: \(bias.columns) for \(x.columns)")
    kernel_add_bias(x.pointer, x.stride, bias.pointer, x.rows, x.columns)
  }

  public func addColumnSums(of x: Matrix, to sums: Matrix) {
    precondition(
      sums.rows == 1 && sums.columns == x.columns, "addColumnSums: \(x.columns) to \(sums.columns)")
    kernel_column_sums(sums.pointer, x.pointer, x.stride, x.rows, x.columns)
  }

  public func greatest(_ x: Matrix, _ groups: [[Int32]], into y: Matrix) -> [Int32] {
    precondition(
      groups.count == y.rows && x.columns == y.columns && groups.allSatisfy { !$0.isEmpty },
      "greatest: \(groups.count) groups of \(x.columns) into \(y.rows) × \(y.columns)")
    var rows = [Int32](repeating: 0, count: y.count)
    rows.withUnsafeMutableBufferPointer { rows in
      for (index, group) in groups.enumerated() {
        requireRows("greatest", group, below: x.rows)
        guard let from = rows.baseAddress else { return }
        kernel_greatest(
          y.pointer + index * y.stride, from + index * y.columns, x.pointer, x.stride, group,
          group.count, x.columns)
      }
    }
    return rows
  }

  public func scatterAddElements(_ x: Matrix, _ rows: [Int32], to y: Matrix) {
    precondition(
      rows.count == x.count && x.columns == y.columns,
      "scatterAddElements: \(x.rows) × \(x.columns), \(rows.count) rows, to \(y.columns) columns")
    requireRows("scatterAddElements", rows, below: y.rows)
    kernel_scatter_add_elements(
      y.pointer, y.stride, x.pointer, x.stride, rows, x.rows, x.columns)
  }

  public func layerNorm(
    _ x: Matrix, gain: Matrix, normalised: Matrix, inverseDeviation: Matrix
  ) {
    requireShapes("layerNorm", x, gain: gain, normalised, inverseDeviation)
    kernel_layer_norm(
      x.rows, x.columns, x.pointer, x.stride, gain.pointer, normalised.pointer,
      inverseDeviation.pointer, x.pointer, x.stride)
  }

  public func layerNormBackward(
    _ gradient: Matrix, gain: Matrix, normalised: Matrix, inverseDeviation: Matrix,
    gainGradient: Matrix
  ) {
    requireShapes("layerNormBackward", gradient, gain: gain, normalised, inverseDeviation)
    requireSameShape("layerNormBackward", gain, gainGradient)
    kernel_layer_norm_backward(
      gradient.rows, gradient.columns, gradient.pointer, gradient.stride, gain.pointer,
      normalised.pointer, inverseDeviation.pointer, gainGradient.pointer)
  }

  private func requireShapes(
    _ operation: String, _ x: Matrix, gain: Matrix, _ normalised: Matrix,
    _ inverseDeviation: Matrix
  ) {
    requireSameShape(operation, x, normalised)
    precondition(
      gain.rows == 1 && gain.columns == x.columns && inverseDeviation.count == x.rows
        && normalised.isContiguous && inverseDeviation.isContiguous,
      "\(operation): gain of \(gain.columns), deviations of \(inverseDeviation.count), for \(x.rows) × \(x.columns)"
    )
  }

  public func gatherRows(_ x: Matrix, _ indices: [Int32], into y: Matrix) {
    precondition(
      indices.count == y.rows && x.columns == y.columns,
      "gatherRows: \(indices.count) of \(x.columns) into \(y.rows) × \(y.columns)")
    requireRows("gatherRows", indices, below: x.rows)
    if let packed = x.packed { return packed.gatherRows(indices, into: y) }
    kernel_gather_rows(y.pointer, y.stride, x.pointer, x.stride, indices, y.rows, y.columns)
  }

  public func scatterAddRows(_ x: Matrix, _ indices: [Int32], to y: Matrix) {
    precondition(
      indices.count == x.rows && x.columns == y.columns,
      "scatterAddRows: \(x.rows) × \(x.columns), \(indices.count) indices, to \(y.columns) columns")
    requireRows("scatterAddRows", indices, below: y.rows)
    kernel_scatter_add_rows(y.pointer, y.stride, x.pointer, x.stride, indices, x.rows, x.columns)
  }

  public func logSoftmax(_ x: Matrix) {
    kernel_log_softmax(x.pointer, x.stride, x.rows, x.columns)
  }

  public func softmaxCrossEntropy(
    _ logits: Matrix, targets: [Int32], smoothing: Float, gradientScale: Float
  ) -> CrossEntropy {
    precondition(targets.count == logits.rows, "softmaxCrossEntropy: \(targets.count) targets")
    requireRows("softmaxCrossEntropy", targets, below: logits.columns)
    var loss = CrossEntropy()
    kernel_softmax_cross_entropy(
      logits.pointer, logits.stride, logits.rows, logits.columns, targets, smoothing, gradientScale,
      &loss.objective, &loss.negativeLogLikelihood)
    return loss
  }

  public func logisticCrossEntropy(
    _ logits: Matrix, targets: [Int32], smoothing: Float, gradientScale: Float
  ) -> CrossEntropy {
    precondition(
      targets.count == logits.rows && logits.columns == 1
        && targets.allSatisfy { $0 == 0 || $0 == 1 },
      "logisticCrossEntropy: \(targets.count) targets for \(logits.rows) × \(logits.columns)")
    var loss = CrossEntropy()
    kernel_logistic_cross_entropy(
      logits.pointer, logits.stride, logits.rows, targets, smoothing, gradientScale,
      &loss.objective, &loss.negativeLogLikelihood)
    return loss
  }

  /// Contiguous stretches of a matrix: one, or its rows.
  private func eachRun(of x: Matrix, _ body: (UnsafeMutablePointer<Float>, Int) -> Void) {
    if x.isContiguous { return body(x.pointer, x.count) }
    for row in 0..<x.rows { body(x.pointer + row * x.stride, x.columns) }
  }

  func requireSameShape(_ operation: String, _ x: Matrix, _ y: Matrix) {
    precondition(
      x.rows == y.rows && x.columns == y.columns,
      "\(operation): \(x.rows) × \(x.columns) and \(y.rows) × \(y.columns)")
  }

  private func requireRows(_ operation: String, _ indices: [Int32], below limit: Int) {
    precondition(
      indices.allSatisfy { $0 >= 0 && $0 < limit }, "\(operation): an index is not below \(limit)")
  }
}
