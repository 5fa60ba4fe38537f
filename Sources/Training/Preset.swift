/// Configurations that are known to work, by size of the corpus; docs/recipes.md tells what they reach.
public enum Preset: String, CaseIterable, Sendable {
  /// For some thousand short sentences: minutes on any processor.
  case tiny
  /// For about ten thousand sentences, in minutes.
  case small
  /// For tens of thousands of sentences, within the hour.
  case base
  /// `base` with two cells in each step and attention of several heads, for half a point more in twice the time.
  case deep

  /// The configuration for translating.
  public var configuration: Configuration {
    var configuration = Configuration()
    switch self {
    case .tiny:
      configuration.model.embeddingSize = 128
      configuration.model.hiddenSize = 256
      configuration.training.batchSize = 32
      configuration.training.learningRate = 0.005
      configuration.training.schedule = .inverseSquareRoot
      configuration.training.warmupUpdates = 500
      configuration.training.dropout = 0.2
      configuration.training.averageDecay = 0.998
      configuration.training.epochs = 60
    case .small:
      configuration.adaptToTranslations()
      configuration.model.embeddingSize = 128
      configuration.model.hiddenSize = 256
      configuration.training.batchSize = 32
      configuration.training.learningRate = 0.004
      configuration.training.averageDecay = 0.998
    case .base:
      configuration.adaptToTranslations()
    case .deep:
      configuration.adaptToTranslations()
      configuration.model.transitionDepth = 2
      configuration.model.attention = .multiHead
    }
    return configuration
  }
}

extension Configuration {
  /// What translating gains from, whatever the size: a high learning rate that is not lowered before validation says so, a
  /// moving average of the weights, much dropout, and an output layer that is the target embedding.
  fileprivate mutating func adaptToTranslations() {
    model.tiedOutput = true
    training.learningRate = 0.002
    training.dropout = 0.4
    training.averageDecay = 0.999
  }
}
