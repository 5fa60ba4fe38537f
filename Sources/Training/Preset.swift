/// Configurations that are known to work, by size.
public enum Preset: String, CaseIterable, Sendable {
  /// For a few thousand short sentences: minutes on any processor.
  case tiny
  /// For tens of thousands of sentences: within the hour.
  case small
  /// For hundreds of thousands of sentences.
  case base

  public var configuration: Configuration {
    var configuration = Configuration()
    switch self {
    case .tiny:
      configuration.model.embeddingSize = 64
      configuration.model.hiddenSize = 128
      configuration.training.batchSize = 32
      configuration.training.learningRate = 0.003
      configuration.training.dropout = 0.2
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
