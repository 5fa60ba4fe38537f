import CKernels

extension CPUBackend {
  public func attentionForward(_ operands: AttentionOperands, weights: Matrix, context: Matrix) {
    requireShapes(operands, weights: weights, context: context)
    kernel_attention_forward(
      operands.query.rows, operands.query.columns, operands.values.columns,
      operands.query.pointer, operands.query.stride, operands.keys.pointer, operands.keys.stride,
      operands.values.pointer, operands.values.stride, operands.spans.starts,
      operands.spans.counts, weights.pointer, context.pointer, context.stride)
  }

  public func attentionBackward(
    _ operands: AttentionOperands, weights: Matrix, contextGradient: Matrix, queryGradient: Matrix,
    keyGradient: Matrix, valueGradient: Matrix
  ) {
    requireShapes(operands, weights: weights, context: contextGradient)
    precondition(
      queryGradient.rows == operands.query.rows && keyGradient.rows == operands.keys.rows
        && valueGradient.rows == operands.values.rows,
      "attentionBackward: gradients differ in shape from their operands")
    var scratch = [Float](repeating: 0, count: Int(operands.spans.counts.max() ?? 0))
    kernel_attention_backward(
      operands.query.rows, operands.query.columns, operands.values.columns,
      operands.query.pointer, operands.query.stride, operands.keys.pointer, operands.keys.stride,
      operands.values.pointer, operands.values.stride, operands.spans.starts,
      operands.spans.counts, weights.pointer, contextGradient.pointer, contextGradient.stride,
      queryGradient.pointer, queryGradient.stride, keyGradient.pointer, keyGradient.stride,
      valueGradient.pointer, valueGradient.stride, &scratch)
  }

  private func requireShapes(_ operands: AttentionOperands, weights: Matrix, context: Matrix) {
    let memory = operands.keys.rows
    precondition(
      operands.query.columns == operands.keys.columns && operands.values.rows == memory
        && operands.spans.starts.count == operands.query.rows
        && context.rows == operands.query.rows && context.columns == operands.values.columns
        && weights.count == operands.spans.weightCount && weights.isContiguous,
      "attention: shapes disagree for \(operands.query.rows) queries of \(memory) memory rows")
    let spans = zip(operands.spans.starts, operands.spans.counts)
    let areInside = spans.allSatisfy { start, count in
      start >= 0 && count > 0 && Int(start + count) <= memory
    }
    precondition(areInside, "attention: a span lies outside the \(memory) memory rows")
  }
}
