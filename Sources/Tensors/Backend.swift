/// Every computation of the package: one coarse method for each kernel, with its formula.
///
/// Layers reach memory through these methods alone, so another device is another conforming type. Numbers in
/// parentheses refer to `docs/equations.md`. Matrices written to must not overlap those read, unless stated.
public protocol Backend: Sendable {
  // MARK: Linear algebra

  /// `c ← op(a) op(b)`, or `c ← c + op(a) op(b)` when accumulating; op transposes where asked.
  func multiply(
    _ a: Matrix, transposed transposeA: Bool, _ b: Matrix, transposed transposeB: Bool,
    into c: Matrix, accumulating: Bool)

  // MARK: Element by element

  /// `x ← value`
  func fill(_ x: Matrix, with value: Float)
  /// `y ← x`
  func copy(_ x: Matrix, to y: Matrix)
  /// `y ← y + x`
  func add(_ x: Matrix, to y: Matrix)
  /// `x ← factor · x`
  func scale(_ x: Matrix, by factor: Float)
  /// `x ← tanh(x)`
  func tanh(_ x: Matrix)
  /// `gradient ← gradient · (1 − output²)`, the derivative through `output = tanh(…)`.
  func tanhBackward(_ gradient: Matrix, output: Matrix)
  /// `x ← x · mask / (1 − rate)`; the mask is a function of `seed` and position alone, so the backward pass
  /// is the same call on the gradient.
  func dropout(_ x: Matrix, rate: Float, seed: UInt64)
  /// `x[i] ← x[i] · mask[i] / (1 − rate)` with one draw for each row.
  func dropoutRows(_ x: Matrix, rate: Float, seed: UInt64)
  /// `Σ x²`, NaN or infinite if any element is.
  func sumOfSquares(_ x: Matrix) -> Double

  // MARK: Rows

  /// `x ← x + bias` for every row; `bias` has one row.
  func addBias(_ bias: Matrix, to x: Matrix)
  /// `sums ← sums + Σ_rows x`; `sums` has one row.
  func addColumnSums(of x: Matrix, to sums: Matrix)
  /// `y[i] ← x[indices[i]]`
  func gatherRows(_ x: Matrix, _ indices: [Int32], into y: Matrix)
  /// `y[indices[i]] ← y[indices[i]] + x[i]`
  func scatterAddRows(_ x: Matrix, _ indices: [Int32], to y: Matrix)

  /// `y[i, j] ← max_{r ∈ groups[i]} x[r, j]`.
  ///
  /// - Returns: for each number of `y`, row after row, the row of `x` that it is from.
  func greatest(_ x: Matrix, _ groups: [[Int32]], into y: Matrix) -> [Int32]
  /// `y[rows[i, j], j] ← y[rows[i, j], j] + x[i, j]`, the way back of `greatest`.
  func scatterAddElements(_ x: Matrix, _ rows: [Int32], to y: Matrix)

  /// `x ← gain ∘ normalised`, `normalised = (x − mean) · inverseDeviation` of every row (25); the last two are written
  /// for backward: [rows × columns] and [rows × 1].
  func layerNorm(_ x: Matrix, gain: Matrix, normalised: Matrix, inverseDeviation: Matrix)
  /// Turns `gradient` of the result into that of x (26); adds the gradient of the gain.
  func layerNormBackward(
    _ gradient: Matrix, gain: Matrix, normalised: Matrix, inverseDeviation: Matrix,
    gainGradient: Matrix)

  // MARK: Cells

  /// One step of the Elman cell; `state` receives [h].
  func elmanForward(_ step: CellStep, usingReLU: Bool)
  /// Turns `stateGradient` from ∂L/∂s⟨t⟩ into what reaches s⟨t−1⟩ without the recurrent weights.
  func elmanBackward(_ step: CellStepBackward, usingReLU: Bool)
  /// One step of the GRU; `state` receives [h], `trace` [r | z | n | W_hn h + b_hn].
  func gruForward(_ step: CellStep)
  func gruBackward(_ step: CellStepBackward)
  /// One step of the LSTM; `state` receives [h | c], `trace` [i | f | g | o].
  func lstmForward(_ step: CellStep)
  func lstmBackward(_ step: CellStepBackward)

  // MARK: Attention

  /// Softmax over each query's span of the memory and the weighted sum of its values.
  func attentionForward(_ operands: AttentionOperands, weights: Matrix, context: Matrix)
  /// Writes the query gradient, adds to the others.
  func attentionBackward(
    _ operands: AttentionOperands, weights: Matrix, contextGradient: Matrix,
    into gradients: AttentionGradients)

  // MARK: Softmax

  /// `x ← x − log Σ_k exp x_k` in every row.
  func logSoftmax(_ x: Matrix)
  /// Replaces logits by `gradientScale · ∂objective/∂logits` and returns the summed losses in nats.
  func softmaxCrossEntropy(
    _ logits: Matrix, targets: [Int32], smoothing: Float, gradientScale: Float
  ) -> CrossEntropy
  /// The same of one logit z for each row and targets 0 or 1: `−y log ŷ − (1 − y) log (1 − ŷ)` with `ŷ = σ(z)` (51).
  func logisticCrossEntropy(
    _ logits: Matrix, targets: [Int32], smoothing: Float, gradientScale: Float
  ) -> CrossEntropy

  // MARK: Optimisers

  /// One Adam update; gradients are multiplied by `scale` first.
  func adam(_ update: AdamUpdate, weights: Matrix, gradients: Matrix, first: Matrix, second: Matrix)
  /// `v ← momentum · v + scale · g`, `w ← w − rate · v`
  func momentum(
    weights: Matrix, gradients: Matrix, velocity: Matrix, scale: Float, rate: Float, momentum: Float
  )
  /// `average ← average + share · (weights − average)`
  func move(_ average: Matrix, towards weights: Matrix, share: Float)
}

/// What one forward step of a cell reads and writes; rows are the sentences still running.
public struct CellStep: Sendable {
  /// `W_x x⟨t⟩` [rows × gates·hidden]
  public var projected: Matrix
  /// `W_h h⟨t−1⟩` [rows × gates·hidden]
  public var recurrent: Matrix
  public var inputBias: Matrix
  public var recurrentBias: Matrix
  /// s⟨t−1⟩ [rows × stateSize]
  public var previous: Matrix
  /// s⟨t⟩, written [rows × stateSize]
  public var state: Matrix
  /// What the backward step needs, written [rows × traceSize]
  public var trace: Matrix

  public init(
    projected: Matrix, recurrent: Matrix, inputBias: Matrix, recurrentBias: Matrix,
    previous: Matrix, state: Matrix, trace: Matrix
  ) {
    self.projected = projected
    self.recurrent = recurrent
    self.inputBias = inputBias
    self.recurrentBias = recurrentBias
    self.previous = previous
    self.state = state
    self.trace = trace
  }
}

/// What one backward step of a cell reads and writes.
public struct CellStepBackward: Sendable {
  public var trace: Matrix
  public var previous: Matrix
  public var state: Matrix
  /// ∂L/∂s⟨t⟩ on entry, the part of ∂L/∂s⟨t−1⟩ that bypasses `W_h` on return; contiguous.
  public var stateGradient: Matrix
  /// ∂L/∂(W_x x⟨t⟩), written [rows × gates·hidden]
  public var inputGateGradient: Matrix
  /// ∂L/∂(W_h h⟨t−1⟩), written; may be the same matrix where both are equal (Elman, LSTM).
  public var recurrentGateGradient: Matrix

  public init(
    trace: Matrix, previous: Matrix, state: Matrix, stateGradient: Matrix,
    inputGateGradient: Matrix, recurrentGateGradient: Matrix
  ) {
    self.trace = trace
    self.previous = previous
    self.state = state
    self.stateGradient = stateGradient
    self.inputGateGradient = inputGateGradient
    self.recurrentGateGradient = recurrentGateGradient
  }
}

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

/// Cross-entropy summed over rows, in nats.
public struct CrossEntropy: Sendable, Equatable {
  /// With label smoothing: what is minimised.
  public var objective: Double
  /// Without: −log p of the true tokens, what is reported.
  public var negativeLogLikelihood: Double

  public init(objective: Double = 0, negativeLogLikelihood: Double = 0) {
    self.objective = objective
    self.negativeLogLikelihood = negativeLogLikelihood
  }

  public static func += (total: inout CrossEntropy, part: CrossEntropy) {
    total.objective += part.objective
    total.negativeLogLikelihood += part.negativeLogLikelihood
  }
}

/// The scalars of one Adam update (Kingma & Ba 2015, algorithm 1).
public struct AdamUpdate: Sendable {
  /// Factor on the gradients: clipping.
  public var scale: Float
  /// Learning rate / (1 − β1ᵗ)
  public var stepSize: Float
  public var beta1: Float
  public var beta2: Float
  public var epsilon: Float
  /// 1 / (1 − β2ᵗ)
  public var secondCorrection: Float

  public init(
    scale: Float, stepSize: Float, beta1: Float, beta2: Float, epsilon: Float,
    secondCorrection: Float
  ) {
    self.scale = scale
    self.stepSize = stepSize
    self.beta1 = beta1
    self.beta2 = beta2
    self.epsilon = epsilon
    self.secondCorrection = secondCorrection
  }
}
