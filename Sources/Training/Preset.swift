/// Configurations that are known to work, by size.
public enum Preset: String, CaseIterable, Sendable {
  /// For some thousand short sentences: minutes on any processor.
  case tiny
  /// For tens of thousands of sentences: within the hour.
  case small
  /// For hundreds of thousands of sentences.
  case base

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
      configuration.training.dropout = 0.4
      configuration.training.averageDecay = 0.999
    case .base:
      configuration.model.embeddingSize = 512
      configuration.model.layers = 2
      configuration.training.averageDecay = 0.999
    }
    return configuration
  }
}
