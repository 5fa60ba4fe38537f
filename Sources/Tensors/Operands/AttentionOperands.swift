/// Queries, keys and values; query q sees the memory rows `spans[q]`.
public struct AttentionOperands: Sendable {
  /// How a query is compared with a key.
  public enum Score: Sendable {
    /// `scale · (query · key)`
    case product(scale: Float)
    /// `v · tanh(query + key)`, v [1 × width]
    case sum(weights: Matrix)
  }

  public var score: Score
  /// [queries × width]
  public var query: Matrix
  /// [memory × width]
  public var keys: Matrix
  /// [memory × valueWidth]
  public var values: Matrix
  public var spans: AttentionSpans

  public init(
    score: Score = .product(scale: 1), query: Matrix, keys: Matrix, values: Matrix,
    spans: AttentionSpans
  ) {
    self.score = score
    self.query = query
    self.keys = keys
    self.values = values
    self.spans = spans
  }
}

/// Where the gradients of attention's operands go; each has the shape of its operand.
public struct AttentionGradients: Sendable {
  public var query: Matrix
  public var keys: Matrix
  public var values: Matrix
  /// Of v; nil for scores without.
  public var scoreWeights: Matrix?

  public init(query: Matrix, keys: Matrix, values: Matrix, scoreWeights: Matrix? = nil) {
    self.query = query
    self.keys = keys
    self.values = values
    self.scoreWeights = scoreWeights
  }
}

/// For every query the range of memory rows it may attend to: its sentence, and nothing else.
public struct AttentionSpans: Sendable {
  public var starts: [Int32]
  public var counts: [Int32]

  public init(starts: [Int32], counts: [Int32]) {
    precondition(starts.count == counts.count, "AttentionSpans: starts and counts differ")
    self.starts = starts
    self.counts = counts
  }

  /// Those of some queries.
  public func queries(_ range: Range<Int>) -> AttentionSpans {
    if range == 0..<starts.count { return self }
    return AttentionSpans(starts: Array(starts[range]), counts: Array(counts[range]))
  }

  /// Attention weights of all queries together.
  public var weightCount: Int { counts.reduce(0) { $0 + Int($1) } }
}
