import Tensors

/// Global attention outside the recurrence (Luong et al. 2015, section 3.1), equations (30)–(32).
///
/// Every decoder state h looks at all encoder outputs m of its own sentence:
/// `score = h · m` (dot) or `h · W_a m` (general), `α = softmax(score)`, `c = Σ α m`. No decoder state depends on a
/// context, so all target positions are computed together.
public struct Attention: WeightSet, Sendable {
  public enum Score: String, Codable, CaseIterable, Sendable {
    /// h · m; both must have the same width.
    case dot
    /// h · W_a m
    case general
  }

  public struct Configuration: Sendable {
    public var score: Score
    public var querySize: Int
    public var memorySize: Int

    public init(score: Score, querySize: Int, memorySize: Int) {
      self.score = score
      self.querySize = querySize
      self.memorySize = memorySize
    }
  }

  /// W_a of the general score.
  public let keyProjection: Linear?

  public init(_ configuration: Configuration, from source: WeightSource) {
    switch configuration.score {
    case .dot:
      precondition(
        configuration.querySize == configuration.memorySize,
        "dot attention: queries of \(configuration.querySize), memory of \(configuration.memorySize)"
      )
      keyProjection = nil
    case .general:
      keyProjection = Linear(
        .init(
          inputSize: configuration.memorySize, outputSize: configuration.querySize, hasBias: false),
        from: source.scoped("key"))
    }
  }

  /// What can be attended to: computed once a sentence, whatever the number of queries.
  public struct Memory: Sendable {
    /// Encoder outputs, sentence after sentence [tokens × memory].
    public let values: Matrix
    /// What queries are compared with [tokens × query].
    public let keys: Matrix

    public init(values: Matrix, keys: Matrix) {
      self.values = values
      self.keys = keys
    }
  }

  public func memory(of values: Matrix, in workspace: Workspace) -> Memory {
    Memory(values: values, keys: keyProjection?.forward(values, in: workspace) ?? values)
  }

  public struct Trace {
    let operands: AttentionOperands
    /// α, the weights of each query one after another.
    public let weights: Matrix
    /// c [queries × memory]
    public let context: Matrix
  }

  /// - Parameters:
  ///   - queries: [queries × query]
  ///   - memory: what can be attended to
  ///   - spans: the memory rows of each query's sentence
  ///   - workspace: holds the trace
  public func forward(
    _ queries: Matrix, over memory: Memory, spans: AttentionSpans, in workspace: Workspace
  ) -> Trace {
    let operands = AttentionOperands(
      query: queries, keys: memory.keys, values: memory.values, spans: spans)
    let weights = workspace.matrix(1, spans.weightCount)
    let context = workspace.matrix(queries.rows, memory.values.columns)
    workspace.backend.attentionForward(operands, weights: weights, context: context)
    return Trace(operands: operands, weights: weights, context: context)
  }

  /// ∂L/∂c → ∂L/∂queries and ∂L/∂values; adds the weight gradients.
  public func backward(
    _ trace: Trace, contextGradient: Matrix, into gradients: Attention, in workspace: Workspace
  ) -> (queries: Matrix, values: Matrix) {
    let operands = trace.operands
    let queryGradient = workspace.matrix(operands.query.rows, operands.query.columns)
    let valueGradient = workspace.zeros(operands.values.rows, operands.values.columns)
    let keyGradient =
      keyProjection == nil
      ? valueGradient : workspace.zeros(operands.keys.rows, operands.keys.columns)
    workspace.backend.attentionBackward(
      operands, weights: trace.weights, contextGradient: contextGradient,
      queryGradient: queryGradient, keyGradient: keyGradient, valueGradient: valueGradient)
    if let keyProjection, let projectionGradients = gradients.keyProjection {
      let throughKeys = keyProjection.backward(
        keyGradient, input: operands.values, into: projectionGradients, in: workspace)
      workspace.backend.add(throughKeys, to: valueGradient)
    }
    return (queryGradient, valueGradient)
  }
}
