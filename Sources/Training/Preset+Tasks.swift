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
    training.epochs = 20
    training.patience = 5
    training.averageDecay = 0.998
    model.hiddenSize = min(model.hiddenSize, 256)
    switch task {
    case .tag: model.characterSize = 128
    case .map: model.characterSize = 128
    case .classify:
      model.pooling = .max
      training.sourceWordDropout = 0.1
    case .generate:
      training.dropout = 0.3
      training.batchTokens = 1000
      training.maximumLength = 2000
    case .translate: break
    }
  }
}
