/// The computations of the package: one coarse method for each kernel, with its formula.
///
/// Layers compute through these methods; probabilities and choices are read off by row. Packed weights are the processor's
/// own: another device would be another conforming type, and take `Workspace.packed` and `WeightSource(packing:)` over as
/// well. Numbers in parentheses refer to `docs/equations.md`. Matrices written to must not overlap those read, unless
/// stated.
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

  /// One step of the Elman cell (1); `state` receives [h].
  func elmanForward(_ step: CellStep, usingReLU: Bool)
  /// Writes the gate gradient (8) and clears `stateGradient`: what reaches s⟨t−1⟩ goes through the recurrent weights alone.
  func elmanBackward(_ step: CellStepBackward, usingReLU: Bool)
  /// One step of the GRU (13)–(15); `state` receives [h], `trace` [r | z | n | q], q being W_nh h⟨t−1⟩ + b_nh.
  func gruForward(_ step: CellStep)
  /// Writes both gate gradients (16)–(17) and turns `stateGradient` from ∂L/∂h⟨t⟩ into what reaches h⟨t−1⟩ without the
  /// recurrent weights: z ∘ ∂L/∂h⟨t⟩ of (18).
  func gruBackward(_ step: CellStepBackward)
  /// One step of the LSTM (19)–(21); `state` receives [h | c], `trace` [i | f | g | o].
  func lstmForward(_ step: CellStep)
  /// Writes the input gate gradient (22)–(23), which is the recurrent one as well, and turns `stateGradient` from
  /// [∂L/∂h⟨t⟩ | ∂L/∂c⟨t⟩] into what reaches s⟨t−1⟩ without the recurrent weights: [0 | f ∘ ∂L/∂c⟨t⟩] of (24).
  func lstmBackward(_ step: CellStepBackward)

  // MARK: Attention

  /// Softmax over each query's span of the memory and the weighted sum of its values (33)–(35).
  func attentionForward(_ operands: AttentionOperands, weights: Matrix, context: Matrix)
  /// Writes the query gradient, adds to the others (40)–(41).
  func attentionBackward(
    _ operands: AttentionOperands, weights: Matrix, contextGradient: Matrix,
    into gradients: AttentionGradients)

  // MARK: Softmax

  /// `x ← x − log Σ_k exp x_k` in every row (46).
  func logSoftmax(_ x: Matrix)
  /// Replaces logits by `gradientScale · ∂objective/∂logits` (49) and returns the summed losses in nats (48).
  func softmaxCrossEntropy(
    _ logits: Matrix, targets: [Int32], smoothing: Float, gradientScale: Float
  ) -> CrossEntropy
  /// The same of one logit z for each row and targets 0 or 1: `−y log ŷ − (1 − y) log (1 − ŷ)` with `ŷ = σ(z)` (51).
  func logisticCrossEntropy(
    _ logits: Matrix, targets: [Int32], smoothing: Float, gradientScale: Float
  ) -> CrossEntropy

  // MARK: Optimisers

  /// One Adam update (55)–(57); gradients are multiplied by `scale` first.
  func adam(_ update: AdamUpdate, weights: Matrix, gradients: Matrix, first: Matrix, second: Matrix)
  /// `v ← momentum · v + scale · g`, `w ← w − rate · v` (54)
  func momentum(
    weights: Matrix, gradients: Matrix, velocity: Matrix, scale: Float, rate: Float, momentum: Float
  )
  /// `average ← average + share · (weights − average)`
  func move(_ average: Matrix, towards weights: Matrix, share: Float)
}
