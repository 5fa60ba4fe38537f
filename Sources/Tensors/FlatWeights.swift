/// Parts of a model made of parameters: built from a source, shaped by a configuration.
public protocol WeightSet {
  associatedtype Configuration
  init(_ configuration: Configuration, from source: WeightSource)
}

/// A weight set over one flat buffer.
///
/// Weights, gradients and optimiser moments are all of this type: zeroing, clipping, averaging, saving and
/// summing over workers is one call on `flat`.
public struct FlatWeights<Weights: WeightSet> {
  /// The structured view, for layers.
  public let weights: Weights
  /// All numbers as one row, for everything else.
  public let flat: Matrix
  public let layout: ParameterLayout
  /// What they were shaped by.
  public let configuration: Weights.Configuration

  /// Zeros in the shape that the configuration asks for.
  public init(_ configuration: Weights.Configuration) {
    self.configuration = configuration
    layout = ParameterLayout { _ = Weights(configuration, from: $0) }
    flat = Matrix(rows: 1, columns: layout.count)
    weights = Weights(configuration, from: WeightSource(flat: flat))
  }

  /// Random starting values.
  public init(_ configuration: Weights.Configuration, seed: UInt64) {
    self.init(configuration)
    layout.initialise(flat, seed: seed)
  }
}

extension FlatWeights {
  /// The weights in the order in which `x Wᵀ` reads them, for translation; as float32, tables and biases stay
  /// shared.
  public func packed(as precision: Precision) -> Weights {
    Weights(configuration, from: WeightSource(packing: { $0.view(in: flat) }, as: precision))
  }
}

extension FlatWeights: Sendable where Weights: Sendable, Weights.Configuration: Sendable {}
