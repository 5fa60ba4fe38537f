import Corpora

extension Preset {
  /// The configuration for what a model is trained for.
  public func configuration(for task: Task) -> Configuration {
    var configuration = configuration
    configuration.adapt(to: task)
    return configuration
  }
}

extension Configuration {
  /// Examples with labels are fewer and shorter than sentence pairs, and sooner known by heart.
  fileprivate mutating func adapt(to task: Task) {
    guard task != .translate else { return }
    training.labelSmoothing = 0
    training.dropout = 0.5
    training.batchSize = 32
    training.epochs = 30
    training.patience = 5
    training.averageDecay = 0.998
    training.maximumLength = 2000
    model.hiddenSize = min(model.hiddenSize, 256)
    switch task {
    case .tag, .map: model.characterSize = 128
    case .classify:
      model.pooling = .attention
      model.embeddingSize = 300
      model.hiddenSize = 128
      training.dropout = 0.7
      training.recurrentDropout = 0.3
      training.sourceWordDropout = 0.3
      training.averageDecay = 0.999
    case .generate:
      training.dropout = 0.3
      training.batchTokens = 1000
    case .translate: break
    }
  }
}
