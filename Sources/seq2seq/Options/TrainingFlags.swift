import ArgumentParser
import Training

/// A flag for every field of `TrainingOptions`.
struct TrainingFlags: ParsableArguments {
  @Option(
    help: "How gradients become updates.")
  var optimiser: TrainingOptions.OptimiserKind?

  @Option(help: "Highest learning rate.") var learningRate: Float?
  @Option(help: "β1 of Adam.") var beta1: Float?
  @Option(help: "β2 of Adam.") var beta2: Float?
  @Option(help: "ε of Adam.") var epsilon: Float?
  @Option(help: "Momentum of SGD.") var momentum: Float?

  @Option(
    help:
      "How the learning rate goes on after the warm-up."
  )
  var schedule: TrainingOptions.ScheduleKind?

  @Option(help: "Updates until the learning rate is reached.") var warmupUpdates: Int?
  @Option(help: "Factor on the rate when validation stalls (plateau).") var decayFactor: Float?
  @Option(help: "Epochs that may stall before the rate falls (plateau).") var decayPatience: Int?
  @Option(help: "Learning rate of the last update (linear, cosine).")
  var finalLearningRate: Float?
  @Option(help: "Largest norm of the gradient; 0: no clipping.") var clipNorm: Float?
  @Option(help: "Share of numbers dropped between layers.") var dropout: Float?
  @Flag(inversion: .prefixedNo, help: "Drop the same numbers at all steps of a sentence.")
  var variationalDropout: Bool?
  @Option(help: "Share of the state dropped inside the cells, the same at all steps.")
  var recurrentDropout: Float?
  @Option(help: "Share of source words dropped whole.") var sourceWordDropout: Float?
  @Option(help: "Share of target words that the decoder reads dropped whole.")
  var targetWordDropout: Float?
  @Option(help: "Probability spread evenly over all tokens.") var labelSmoothing: Float?
  @Option(help: "Decay of the moving average of the weights; 0: none.") var averageDecay: Float?
  @Option(help: "Use the mean of the weights after each of so many last epochs; 1: the last alone.")
  var averageCheckpoints: Int?
  @Option(help: "Sentence pairs in a batch.") var batchSize: Int?
  @Option(help: "Most tokens in a batch, on either side; 0: count pairs.") var batchTokens: Int?
  @Option(help: "Batches in an update, as if they were one.") var accumulate: Int?
  @Option(help: "Parts of a batch, each on one thread.") var shards: Int?
  @Option(help: "Passes over the corpus.") var epochs: Int?
  @Option(help: "Epochs without progress before training ends; 0: never.") var patience: Int?
  @Option(help: "Tokens above which a pair is left out.") var maximumLength: Int?
  @Option(help: "Share of merges left out at random in training (BPE-dropout); 0: none.")
  var subwordDropout: Double?
  @Option(
    help:
      "Power of the likelihood that segmentations are drawn with in training (unigram); 0: none.")
  var subwordAlpha: Double?
  @Option(
    help:
      "Share of target tokens read as the model would choose them, at the end of training; 0: none."
  )
  var scheduledSampling: Float?
  @OptionGroup var risk: RiskFlags
  @Option(help: "Decides everything random.") var seed: UInt64?

  func apply(to options: inout TrainingOptions) {
    options.optimiser = optimiser ?? options.optimiser
    options.learningRate = learningRate ?? options.learningRate
    options.beta1 = beta1 ?? options.beta1
    options.beta2 = beta2 ?? options.beta2
    options.epsilon = epsilon ?? options.epsilon
    options.momentum = momentum ?? options.momentum
    options.schedule = schedule ?? options.schedule
    options.warmupUpdates = warmupUpdates ?? options.warmupUpdates
    options.decayFactor = decayFactor ?? options.decayFactor
    options.decayPatience = decayPatience ?? options.decayPatience
    options.finalLearningRate = finalLearningRate ?? options.finalLearningRate
    options.clipNorm = clipNorm ?? options.clipNorm
    options.dropout = dropout ?? options.dropout
    options.variationalDropout = variationalDropout ?? options.variationalDropout
    options.recurrentDropout = recurrentDropout ?? options.recurrentDropout
    options.sourceWordDropout = sourceWordDropout ?? options.sourceWordDropout
    options.targetWordDropout = targetWordDropout ?? options.targetWordDropout
    options.labelSmoothing = labelSmoothing ?? options.labelSmoothing
    options.averageDecay = averageDecay ?? options.averageDecay
    options.averagedEpochs = averageCheckpoints ?? options.averagedEpochs
    options.batchTokens = batchTokens ?? options.batchTokens
    options.accumulatedBatches = accumulate ?? options.accumulatedBatches
    options.batchSize = batchSize ?? options.batchSize
    options.shards = shards ?? options.shards
    options.epochs = epochs ?? options.epochs
    options.patience = patience ?? options.patience
    options.maximumLength = maximumLength ?? options.maximumLength
    options.subwordDropout = subwordDropout ?? options.subwordDropout
    options.subwordAlpha = subwordAlpha ?? options.subwordAlpha
    options.scheduledSampling = scheduledSampling ?? options.scheduledSampling
    risk.apply(to: &options.risk)
    options.seed = seed ?? options.seed
  }
}

extension TrainingOptions.OptimiserKind: ExpressibleByArgument {}
extension TrainingOptions.ScheduleKind: ExpressibleByArgument {}
