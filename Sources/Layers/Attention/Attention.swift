import Tensors

/// Global attention: every query looks at all encoder outputs m of its own sentence.
///
/// All kinds are the same three steps, equations (33)–(35): queries, keys and values are taken as they are or projected,
/// scores compare a query with the keys, and the context c is the mean of the values weighted by the softmax of the
/// scores. Queries of many steps are computed together where no step waits for the one before.
public struct Attention: WeightSet, Sendable {
  /// How queries are compared with keys.
  public enum Kind: Equatable, Sendable {
    /// h · m; both must have the same width (Luong et al. 2015).
    case dot
    /// h · W_a m (Luong et al. 2015)
    case general
    /// v · tanh(W_q h + W_k m) (Bahdanau et al. 2015; "concat" of Luong et al. 2015)
    case sum
    /// In each of several heads (W_q h) · (W_k m) / √width, with values W_v m (Vaswani et al. 2017).
    case multiHead(heads: Int)
  }

  public struct Configuration: Sendable {
    public var kind: Kind
    public var querySize: Int
    public var memorySize: Int

    public init(kind: Kind, querySize: Int, memorySize: Int) {
      self.kind = kind
      self.querySize = querySize
      self.memorySize = memorySize
    }
  }

  public let queryProjection: Linear?
  /// W_a of the general score, W_k of others.
  public let keyProjection: Linear?
  public let valueProjection: Linear?
  /// v of the sum score [1 × query].
  public let scoreWeights: Matrix?
  /// Parts of queries, keys and values that each have weights of their own.
  public let heads: Int
  private let scale: Float

  public init(_ configuration: Configuration, from source: WeightSource) {
    let querySize = configuration.querySize
    func projection(_ name: String, of size: Int) -> Linear {
      Linear(
        .init(inputSize: size, outputSize: querySize, hasBias: false), from: source.scoped(name))
    }
    switch configuration.kind {
    case .dot:
      precondition(
        querySize == configuration.memorySize,
        "dot attention: queries of \(querySize), memory of \(configuration.memorySize)")
      queryProjection = nil
      keyProjection = nil
      valueProjection = nil
    case .general:
      queryProjection = nil
      keyProjection = projection("key", of: configuration.memorySize)
      valueProjection = nil
    case .sum:
      queryProjection = projection("query", of: querySize)
      keyProjection = projection("key", of: configuration.memorySize)
      valueProjection = nil
    case .multiHead:
      queryProjection = projection("query", of: querySize)
      keyProjection = projection("key", of: configuration.memorySize)
      valueProjection = projection("value", of: configuration.memorySize)
    }
    scoreWeights =
      configuration.kind == .sum
      ? source.matrix(
        "score", rows: 1, columns: querySize, initialisedTo: .glorot(blockRows: 1), for: .table)
      : nil
    if case .multiHead(let count) = configuration.kind {
      precondition(querySize.isMultiple(of: count), "attention: \(count) heads of \(querySize)")
      heads = count
      scale = 1 / Float(querySize / count).squareRoot()
    } else {
      heads = 1
      scale = 1
    }
  }

  /// What can be attended to: computed once a sentence, whatever the number of queries.
  public struct Memory: Sendable {
    /// Encoder outputs, sentence after sentence [tokens × memory].
    let outputs: Matrix
    /// What queries are compared with [tokens × query].
    let keys: Matrix
    /// What contexts are made of.
    let values: Matrix
  }

  public func memory(of outputs: Matrix, in workspace: Workspace) -> Memory {
    Memory(
      outputs: outputs, keys: keyProjection?.forward(outputs, in: workspace) ?? outputs,
      values: valueProjection?.forward(outputs, in: workspace) ?? outputs)
  }

  public struct Trace {
    let queries: Matrix
    let heads: [AttentionOperands]
    /// α of each head, the weights of each query one after another [heads × weights].
    let weights: Matrix
    /// c [queries × values]
    public let context: Matrix

    /// α, the weights of each query one after another; of several heads their mean.
    public func meanWeights(in workspace: Workspace) -> Matrix {
      guard weights.rows > 1 else { return weights }
      let mean = workspace.copy(of: weights.rows(0..<1))
      for head in 1..<weights.rows {
        workspace.backend.add(weights.rows(head..<head + 1), to: mean)
      }
      workspace.backend.scale(mean, by: 1 / Float(weights.rows))
      return mean
    }
  }

  /// - Parameters:
  ///   - queries: [queries × query]
  ///   - memory: what can be attended to
  ///   - spans: the memory rows of each query's sentence
  ///   - context: written [queries × values]; a place of its own if nil
  ///   - workspace: holds the trace
  public func forward(
    _ queries: Matrix, over memory: Memory, spans: AttentionSpans, into context: Matrix? = nil,
    in workspace: Workspace
  ) -> Trace {
    let context = context ?? workspace.matrix(queries.rows, memory.values.columns)
    let weights = workspace.matrix(heads, spans.weightCount)
    let projected = queryProjection?.forward(queries, in: workspace) ?? queries
    let operands = (0..<heads).map { head in
      AttentionOperands(
        score: scoreWeights.map { .sum(weights: $0) } ?? .product(scale: scale),
        query: part(head, of: projected), keys: part(head, of: memory.keys),
        values: part(head, of: memory.values), spans: spans)
    }
    for head in 0..<heads {
      workspace.backend.attentionForward(
        operands[head], weights: weights.rows(head..<head + 1), context: part(head, of: context))
    }
    return Trace(queries: queries, heads: operands, weights: weights, context: context)
  }

  /// The columns of one head.
  private func part(_ head: Int, of x: Matrix) -> Matrix {
    let width = x.columns / heads
    return x.columns(head * width..<(head + 1) * width)
  }
}

extension Attention {
  /// ∂L/∂keys and ∂L/∂values, added up over queries.
  public struct MemoryGradient {
    let keys: Matrix
    let values: Matrix
  }

  /// The gradient of a memory before any query.
  public func memoryGradient(of memory: Memory, in workspace: Workspace) -> MemoryGradient {
    let values = workspace.zeros(memory.values.rows, memory.values.columns)
    // Without projections keys and values are the same numbers, and so are their gradients.
    let isShared = keyProjection == nil && valueProjection == nil
    return MemoryGradient(
      keys: isShared ? values : workspace.zeros(memory.keys.rows, memory.keys.columns),
      values: values)
  }

  /// ∂L/∂c → ∂L/∂queries, equations (40) and (41); adds to the gradients of weights and memory.
  public func backward(
    _ trace: Trace, contextGradient: Matrix, into gradients: Attention,
    addingTo memoryGradient: MemoryGradient, in workspace: Workspace
  ) -> Matrix {
    let queryGradient = workspace.matrix(trace.queries.rows, memoryGradient.keys.columns)
    for head in 0..<heads {
      workspace.backend.attentionBackward(
        trace.heads[head], weights: trace.weights.rows(head..<head + 1),
        contextGradient: part(head, of: contextGradient),
        into: AttentionGradients(
          query: part(head, of: queryGradient), keys: part(head, of: memoryGradient.keys),
          values: part(head, of: memoryGradient.values), scoreWeights: gradients.scoreWeights))
    }
    guard let queryProjection, let projectionGradients = gradients.queryProjection else {
      return queryGradient
    }
    return queryProjection.backward(
      queryGradient, input: trace.queries, into: projectionGradients, in: workspace)
  }

  /// ∂L/∂ of the encoder outputs, after all queries [tokens × memory], equation (42); adds the gradients of the projections.
  public func backward(
    _ gradient: MemoryGradient, of memory: Memory, into gradients: Attention,
    in workspace: Workspace
  ) -> Matrix {
    var outputs = gradient.values
    if let valueProjection, let projectionGradients = gradients.valueProjection {
      outputs = valueProjection.backward(
        gradient.values, input: memory.outputs, into: projectionGradients, in: workspace)
    }
    if let keyProjection, let projectionGradients = gradients.keyProjection {
      let throughKeys = keyProjection.backward(
        gradient.keys, input: memory.outputs, into: projectionGradients, in: workspace)
      workspace.backend.add(throughKeys, to: outputs)
    }
    return outputs
  }
}
