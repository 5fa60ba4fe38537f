import Tensors

/// Inverted dropout (Srivastava et al. 2014): zeroes a share of the numbers and scales the rest up to match,
/// equation (31).
///
/// A mask is a function of its seed, so backward, equation (32), is forward applied to the gradient and nothing is
/// stored. Each place in a model has its own seed, derived from the run's seed, the update and the shard: a resumed run
/// draws the same masks.
public struct Dropout: Sendable {
  /// What is dropped, and how much of it.
  public struct Rates: Equatable, Sendable {
    /// Of the numbers between layers.
    public var units: Float = 0
    /// Whether all steps of a sentence share one mask between layers (Gal & Ghahramani 2016).
    public var isVariational = false
    /// Of the numbers of h⟨t−1⟩ on their way into the recurrent product, the same at all steps (Gal & Ghahramani 2016).
    public var recurrent: Float = 0
    /// Of the source tokens, whose embeddings become zeros (Sennrich et al. 2016).
    public var sourceWords: Float = 0
    /// Of the target tokens that the decoder reads.
    public var targetWords: Float = 0

    public init(
      units: Float = 0, isVariational: Bool = false, recurrent: Float = 0, sourceWords: Float = 0,
      targetWords: Float = 0
    ) {
      self.units = units
      self.isVariational = isVariational
      self.recurrent = recurrent
      self.sourceWords = sourceWords
      self.targetWords = targetWords
    }
  }

  public let rates: Rates
  private let seed: UInt64

  /// No dropout: validation and translation.
  public static let none = Dropout(Rates(), seed: 0)

  public init(_ rates: Rates, seed: UInt64) {
    self.rates = rates
    self.seed = seed
  }

  /// The dropout of one place in the model.
  public func at(_ place: Int) -> Dropout {
    Dropout(rates, seed: SeededGenerator.seed(seed, UInt64(place)))
  }

  /// Masks what goes from layer to layer, in place.
  ///
  /// - Parameters:
  ///   - x: [tokens × size]
  ///   - layout: where each token stands
  ///   - backend: computes
  public func apply(to x: Matrix, layout: PackedLayout, on backend: any Backend) {
    guard rates.units > 0 else { return }
    guard rates.isVariational else { return backend.dropout(x, rate: rates.units, seed: seed) }
    applyToSteps(of: x, layout: layout, rate: rates.units, on: backend)
  }

  /// Masks what else enters a step [rows × size], in place; the same at all steps.
  public func apply(toStep x: Matrix, on backend: any Backend) {
    if rates.units > 0 { backend.dropout(x, rate: rates.units, seed: seed) }
  }

  /// Masks the states [rows × hidden] that enter a step, in place; row r is the same sentence at every step.
  public func apply(toState x: Matrix, on backend: any Backend) {
    if rates.recurrent > 0 { backend.dropout(x, rate: rates.recurrent, seed: seed) }
  }

  /// Masks the states that enter all steps [tokens × hidden] as `apply(toState:)` does one by one.
  func apply(toStates x: Matrix, layout: PackedLayout, on backend: any Backend) {
    if rates.recurrent > 0 {
      applyToSteps(of: x, layout: layout, rate: rates.recurrent, on: backend)
    }
  }

  /// Zeroes the embeddings [tokens × size] of a share of the tokens, and scales the others up.
  public func apply(toWords x: Matrix, rate: Float, on backend: any Backend) {
    if rate > 0 { backend.dropoutRows(x, rate: rate, seed: seed) }
  }

  /// A mask is a function of seed and position, and the rows of a step are the first sentences: the same seed at every
  /// step is the same mask for a sentence.
  private func applyToSteps(
    of x: Matrix, layout: PackedLayout, rate: Float, on backend: any Backend
  ) {
    for step in 0..<layout.steps {
      backend.dropout(x.rows(layout.rows(ofStep: step)), rate: rate, seed: seed)
    }
  }
}
