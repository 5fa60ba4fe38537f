import Tensors

/// Inverted dropout (Srivastava et al. 2014): zeroes a share of the numbers and scales the rest up to match,
/// equation (28).
///
/// A mask is a function of its seed, so backward is forward applied to the gradient and nothing is stored. Each
/// place in a model has its own seed, derived from the run's seed, the update and the shard: a resumed run draws
/// the same masks.
public struct Dropout: Sendable {
  public let rate: Float
  private let seed: UInt64

  /// No dropout: validation and translation.
  public static let none = Dropout(rate: 0, seed: 0)

  public init(rate: Float, seed: UInt64) {
    self.rate = rate
    self.seed = seed
  }

  /// The dropout of one place in the model.
  public func at(_ place: Int) -> Dropout {
    Dropout(rate: rate, seed: SeededGenerator.seed(seed, UInt64(place)))
  }

  /// Masks `x` in place.
  public func apply(to x: Matrix, on backend: any Backend) {
    if rate > 0 { backend.dropout(x, rate: rate, seed: seed) }
  }
}
