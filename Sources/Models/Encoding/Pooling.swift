import Layers
import Tensors

/// One vector for a sentence from the outputs of all its tokens.
struct Pooling: WeightSet, Sendable {
  struct Configuration: Sendable {
    var kind: ModelOptions.PoolingKind
    var hiddenSize: Int
  }

  let kind: ModelOptions.PoolingKind
  private let attention: Attention?
  /// What every sentence is asked [1 × hidden].
  private let query: Matrix?

  init(_ configuration: Configuration, from source: WeightSource) {
    kind = configuration.kind
    let hidden = configuration.hiddenSize
    attention =
      kind == .attention
      ? Attention(
        .init(kind: .sum, querySize: hidden, memorySize: hidden), from: source.scoped("attention"))
      : nil
    query =
      kind == .attention
      ? source.matrix(
        "query", rows: 1, columns: hidden, initialisedTo: .glorot(blockRows: 1), for: .table)
      : nil
  }

  struct Trace {
    /// [sentences × hidden]
    let pooled: Matrix
    /// The tokens that `max` took each number from, row after row.
    fileprivate var rows: [Int32] = []
    fileprivate var attention: (memory: Attention.Memory, trace: Attention.Trace)?
  }

  /// - Parameters:
  ///   - outputs: [tokens × hidden]
  ///   - final: the last state of the top layer [sentences × stateSize]
  func forward(
    _ outputs: Matrix, final: Matrix, layout: PackedLayout, in workspace: Workspace
  ) -> Trace {
    switch kind {
    case .last:
      return Trace(pooled: workspace.copy(of: final.columns(0..<outputs.columns)))
    case .mean:
      return Trace(pooled: Self.mean(outputs, layout, in: workspace))
    case .max:
      let pooled = workspace.matrix(layout.sentences, outputs.columns)
      let rows = workspace.backend.greatest(
        outputs, layout.lengths.indices.map { layout.rows(ofSentence: $0) }, into: pooled)
      return Trace(pooled: pooled, rows: rows)
    case .attention:
      return attend(outputs, layout: layout, in: workspace)
    }
  }

  private func attend(
    _ outputs: Matrix, layout: PackedLayout, in workspace: Workspace
  ) -> Trace {
    guard let attention, let query else {
      preconditionFailure("Pooling: attention without weights")
    }
    let memory = attention.memory(
      of: workspace.rows(layout.sentenceMajorRows, of: outputs), in: workspace)
    let trace = attention.forward(
      workspace.rows([Int32](repeating: 0, count: layout.sentences), of: query), over: memory,
      spans: AttentionSpans(
        starts: layout.sentenceStarts, counts: layout.lengths.map { Int32($0) }),
      in: workspace)
    return Trace(pooled: workspace.copy(of: trace.context), attention: (memory, trace))
  }

  /// ∂L/∂pooled → ∂L/∂outputs and ∂L/∂final; adds the weight gradients.
  func backward(
    _ trace: Trace, gradient: Matrix, stateSize: Int, layout: PackedLayout,
    into gradients: Pooling, in workspace: Workspace
  ) -> (outputs: Matrix, final: Matrix) {
    let backend = workspace.backend
    let outputs = workspace.zeros(layout.tokens, gradient.columns)
    let final = workspace.zeros(layout.sentences, stateSize)
    switch kind {
    case .last:
      backend.copy(gradient, to: final.columns(0..<gradient.columns))
    case .mean:
      Self.meanBackward(gradient, layout, addingTo: outputs, on: backend)
    case .max:
      backend.scatterAddElements(gradient, trace.rows, to: outputs)
    case .attention:
      attendBackward(
        trace, gradient: gradient, layout: layout, addingTo: outputs, into: gradients,
        in: workspace)
    }
    return (outputs, final)
  }

  private func attendBackward(
    _ trace: Trace, gradient: Matrix, layout: PackedLayout, addingTo outputs: Matrix,
    into gradients: Pooling, in workspace: Workspace
  ) {
    guard let attention, let (memory, inner) = trace.attention,
      let attentionGradients = gradients.attention, let queryGradient = gradients.query
    else { preconditionFailure("Pooling: the way back of attention without its way forward") }
    let memoryGradient = attention.memoryGradient(of: memory, in: workspace)
    let queries = attention.backward(
      inner, contextGradient: gradient, into: attentionGradients, addingTo: memoryGradient,
      in: workspace)
    workspace.backend.addColumnSums(of: queries, to: queryGradient)
    let values = attention.backward(
      memoryGradient, of: memory, into: attentionGradients, in: workspace)
    workspace.backend.scatterAddRows(values, layout.sentenceMajorRows, to: outputs)
  }
}

extension Pooling {
  /// The mean of the outputs of each sentence's tokens [sentences × hidden].
  static func mean(_ outputs: Matrix, _ layout: PackedLayout, in workspace: Workspace) -> Matrix {
    let mean = workspace.zeros(layout.sentences, outputs.columns)
    for step in 0..<layout.steps {
      let rows = layout.rows(ofStep: step)
      workspace.backend.add(outputs.rows(rows), to: mean.rows(0..<rows.count))
    }
    divideByLengths(mean, layout, on: workspace.backend)
    return mean
  }

  /// Adds to ∂L/∂outputs [tokens × hidden]; `gradient`, ∂L/∂mean, is used up.
  static func meanBackward(
    _ gradient: Matrix, _ layout: PackedLayout, addingTo outputGradient: Matrix,
    on backend: any Backend
  ) {
    divideByLengths(gradient, layout, on: backend)
    for step in 0..<layout.steps {
      let rows = layout.rows(ofStep: step)
      backend.add(gradient.rows(0..<rows.count), to: outputGradient.rows(rows))
    }
  }

  private static func divideByLengths(
    _ x: Matrix, _ layout: PackedLayout, on backend: any Backend
  ) {
    for (sentence, length) in layout.lengths.enumerated() {
      backend.scale(x.rows(sentence..<sentence + 1), by: 1 / Float(length))
    }
  }
}
