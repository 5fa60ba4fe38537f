import CKernels

extension CPUBackend {
  public func attentionForward(_ operands: AttentionOperands, weights: Matrix, context: Matrix) {
    requireShapes(operands, weights: weights, context: context)
    withShape(of: operands) { shape in
      kernel_attention_forward(
        &shape, operands.query.pointer, operands.keys.pointer, operands.values.pointer,
        weights.pointer, context.pointer, context.stride)
    }
  }

  public func attentionBackward(
    _ operands: AttentionOperands, weights: Matrix, contextGradient: Matrix,
    into gradients: Tensors.AttentionGradients
  ) {
    requireShapes(operands, weights: weights, context: contextGradient)
    requireSameShape("attentionBackward", gradients.query, operands.query)
    requireSameShape("attentionBackward", gradients.keys, operands.keys)
    requireSameShape("attentionBackward", gradients.values, operands.values)
    let isSum = if case .sum = operands.score { true } else { false }
    precondition(
      (gradients.scoreWeights != nil) == isSum,
      "attentionBackward: gradients of score weights go with sums, and with nothing else")
    var places = CKernels.AttentionGradients()
    places.query = gradients.query.pointer
    places.query_stride = gradients.query.stride
    places.keys = gradients.keys.pointer
    places.key_stride = gradients.keys.stride
    places.values = gradients.values.pointer
    places.value_stride = gradients.values.stride
    places.score_weights = gradients.scoreWeights?.pointer
    var scratch = [Float](repeating: 0, count: Int(operands.spans.counts.max() ?? 0))
    withShape(of: operands) { shape in
      kernel_attention_backward(
        &shape, operands.query.pointer, operands.keys.pointer, operands.values.pointer,
        weights.pointer, contextGradient.pointer, contextGradient.stride, &places, &scratch)
    }
  }

  private func withShape(of operands: AttentionOperands, _ body: (inout AttentionShape) -> Void) {
    var shape = AttentionShape()
    shape.queries = operands.query.rows
    shape.width = operands.query.columns
    shape.value_width = operands.values.columns
    shape.query_stride = operands.query.stride
    shape.key_stride = operands.keys.stride
    shape.value_stride = operands.values.stride
    switch operands.score {
    case .product(let scale): shape.scale = scale
    case .sum(let weights): shape.score_weights = UnsafePointer(weights.pointer)
    }
    operands.spans.starts.withUnsafeBufferPointer { starts in
      operands.spans.counts.withUnsafeBufferPointer { counts in
        shape.span_start = starts.baseAddress
        shape.span_count = counts.baseAddress
        body(&shape)
      }
    }
  }

  private func requireShapes(_ operands: AttentionOperands, weights: Matrix, context: Matrix) {
    let memory = operands.keys.rows
    if case .sum(let weights) = operands.score {
      precondition(
        weights.rows == 1 && weights.columns == operands.query.columns,
        "attention: score weights \(weights.rows) × \(weights.columns) for queries of \(operands.query.columns)"
      )
    }
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
