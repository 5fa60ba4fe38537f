import Corpora

extension Preset {
  /// The configuration for what a model is trained for; beside translations `small` and `base` are the same.
  public func configuration(for task: Task) -> Configuration {
    guard task != .translate else { return configuration }
    var configuration = Configuration()
    configuration.adapt(to: task)
    if self == .deep { configuration.model.layers = 2 }
    if self == .tiny { configuration.adaptToHundreds() }
    return configuration
  }
}

extension Configuration {
  /// Examples with labels are fewer than sentence pairs, and sooner known by heart: some thousands or ten thousands.
  fileprivate mutating func adapt(to task: Task) {
    training.labelSmoothing = 0
    training.dropout = 0.5
    training.batchSize = 32
    training.epochs = 40
    training.patience = 5
    training.averageDecay = 0.998
    training.maximumLength = 2000
    model.hiddenSize = min(model.hiddenSize, 256)
    switch task {
    case .tag: model.characterSize = 128
    case .map:
      model.characterSize = 128
      // Its examples are single words.
      training.batchSize = 256
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

  /// Some dozens or hundreds of examples need many small steps, and models that do not remember all of them.
  fileprivate mutating func adaptToHundreds() {
    model.embeddingSize = 64
    model.hiddenSize = 128
    model.characterSize = min(model.characterSize, 32)
    training.dropout = 0.3
    training.recurrentDropout = 0
    training.sourceWordDropout = min(training.sourceWordDropout, 0.1)
    training.batchSize = 4
    training.batchTokens = 0
    training.learningRate = 0.003
    training.schedule = .inverseSquareRoot
    training.warmupUpdates = 50
    training.averageDecay = 0.99
    training.epochs = 60
    training.patience = 10
  }
}
