import CKernels

/// What weights are held as while a model translates.
public enum Precision: String, Codable, CaseIterable, Sendable {
  case float32
  /// A byte for each weight and a scale for each output; inputs are rounded to bytes as well, with a scale for each
  /// row.
  case int8
}

/// Weights [outputs × inputs] in the order in which `x Wᵀ` reads them.
///
/// A library of matrix products brings its operands into such an order for every product, which for a few rows of x
/// takes longer than the product. These are packed once. `Matrix(packed:)` stands for them wherever a layer
/// multiplies by its weights or looks up rows.
package struct PackedWeights: Sendable {
  let outputs: Int
  let inputs: Int
  let precision: Precision
  /// Panels of outputs, see `CKernels`; bytes of weights, whatever the matrix says.
  let panels: Matrix
  /// Of each output, for int8.
  let scales: Matrix

  /// - Parameters:
  ///   - weights: [outputs × inputs], or [inputs × outputs] if transposed
  ///   - transposed: whether to pack Wᵀ
  ///   - precision: what to hold the weights as
  package init(_ weights: Matrix, transposed: Bool, as precision: Precision) {
    // Panels and scales are written as a whole, so nothing needs to be zero before.
    self.init(weights, transposed: transposed, as: precision) { rows, columns in
      Matrix(storage: .undefined(count: rows * columns), offset: 0, rows: rows, columns: columns)
    }
  }

  /// - Parameter allocate: gives memory for [rows × columns] floats of any value
  init(
    _ weights: Matrix, transposed: Bool, as precision: Precision,
    in allocate: (Int, Int) -> Matrix
  ) {
    (outputs, inputs) =
      transposed ? (weights.columns, weights.rows) : (weights.rows, weights.columns)
    self.precision = precision
    let isInt8 = precision == .int8
    panels = allocate(1, panel_bytes(outputs, inputs, isInt8) / MemoryLayout<Float>.stride)
    let panelOutputs = Int(PANEL_OUTPUTS)
    scales = allocate(1, isInt8 ? (outputs + panelOutputs - 1) / panelOutputs * panelOutputs : 0)
    panel_pack(
      panels.pointer, scales.pointer, weights.pointer, transposed ? 1 : weights.stride,
      transposed ? weights.stride : 1, outputs, inputs, isInt8)
  }

  /// `y ← x Wᵀ`, or `y ← y + x Wᵀ` when accumulating.
  package func multiply(
    _ x: Matrix, into y: Matrix, accumulating: Bool, with kernel: PanelKernel? = nil
  ) {
    var product = PanelProduct()
    product.accumulate = accumulating
    product.rows = x.rows
    product.outputs = outputs
    product.panels = UnsafeRawPointer(panels.pointer)
    product.y = y.pointer
    product.y_stride = y.stride
    guard precision == .int8 else {
      product.groups = inputs
      product.x = UnsafeRawPointer(x.pointer)
      product.x_stride = x.stride * MemoryLayout<Float>.stride
      return panel_multiply(&product, kernel ?? PackedWeights.floatKernel)
    }
    product.groups = (inputs + 3) / 4
    product.scales = UnsafePointer(scales.pointer)
    product.x_stride = 4 * product.groups
    // All that is known of a row of x: its bytes, their scale and their sum.
    withUnsafeTemporaryAllocation(of: Float.self, capacity: x.rows * (product.groups + 2)) {
      space in
      guard let bytes = space.baseAddress else { return }
      let xScales = bytes + x.rows * product.groups
      let xSums = UnsafeMutableRawPointer(xScales + x.rows)
        .bindMemory(to: Int32.self, capacity: x.rows)
      panel_quantize(
        UnsafeMutableRawPointer(bytes).assumingMemoryBound(to: Int8.self), xScales, xSums,
        x.pointer, x.stride, x.rows, inputs)
      product.x = UnsafeRawPointer(bytes)
      product.x_scales = UnsafePointer(xScales)
      product.x_sums = UnsafePointer(xSums)
      panel_multiply(&product, kernel ?? PackedWeights.int8Kernel)
    }
  }

  /// `y ← xᵀ Wᵀ`, or added to y: x [inputs × rows] is given transposed. For float32 alone.
  package func multiply(
    transposing x: Matrix, into y: Matrix, accumulating: Bool, with kernel: PanelKernel? = nil
  ) {
    var product = PanelProduct()
    product.accumulate = accumulating
    product.rows = x.columns
    product.outputs = outputs
    product.groups = inputs
    product.panels = UnsafeRawPointer(panels.pointer)
    product.x = UnsafeRawPointer(x.pointer)
    product.x_stride = x.stride * MemoryLayout<Float>.stride
    product.y = y.pointer
    product.y_stride = y.stride
    withUnsafeTemporaryAllocation(of: Float.self, capacity: Int(PANEL_TRANSPOSED_ROWS) * inputs) {
      panel_multiply_transposed(&product, kernel ?? PackedWeights.floatKernel, $0.baseAddress)
    }
  }

  /// `y[i] ← W[indices[i]]`
  package func gatherRows(_ indices: [Int32], into y: Matrix) {
    panel_gather(
      y.pointer, y.stride, panels.pointer, scales.pointer, indices, indices.count, inputs,
      precision == .int8)
  }

  /// Whether the kernels know the processor's own instructions.
  package static let isVectorised = floatKernel != PANEL_FLOAT_PORTABLE

  private static let floatKernel =
    fastest(PANEL_FLOAT_AVX512, PANEL_FLOAT_AVX2) ?? PANEL_FLOAT_PORTABLE
  private static let int8Kernel =
    fastest(PANEL_INT8_AVX512_VNNI, PANEL_INT8_AVX_VNNI, PANEL_INT8_AVX2) ?? PANEL_INT8_PORTABLE

  private static func fastest(_ kernels: PanelKernel...) -> PanelKernel? {
    kernels.first(where: panel_kernel_is_supported)
  }
}
