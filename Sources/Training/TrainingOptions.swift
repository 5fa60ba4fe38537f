import Corpora
import Layers

/// How a model is trained, as written in a configuration file.
public struct TrainingOptions: Codable, Equatable, Sendable {
  public enum OptimiserKind: String, Codable, CaseIterable, Sendable { case adam, sgd }
  public enum ScheduleKind: String, Codable, CaseIterable, Sendable {
    case constant
    /// Falls with the inverse square root of the update after the warm-up.
    case inverseSquareRoot = "inverse-square-root"
    /// Falls by `decayFactor` whenever validation has not improved for `decayPatience` epochs.
    case plateau
    /// Falls in a straight line to `finalLearningRate` at the end of the last epoch.
    case linear
    /// Falls to `finalLearningRate` like half a wave: slowly, fast, slowly (Loshchilov & Hutter 2017).
    case cosine
  }

  public var optimiser = OptimiserKind.adam
  /// The highest learning rate, reached after the warm-up.
  public var learningRate: Float = 0.001
  public var beta1: Float = 0.9
  public var beta2: Float = 0.999
  public var epsilon: Float = 1e-8
  /// Of SGD.
  public var momentum: Float = 0.9
  public var schedule = ScheduleKind.plateau
  /// The learning rate of the last update (linear, cosine).
  public var finalLearningRate: Float = 0
  /// Updates of linear growth of the learning rate.
  public var warmupUpdates = 200
  public var decayFactor: Float = 0.5
  /// Epochs without a better validation loss before the rate falls.
  public var decayPatience = 1
  /// Largest global norm of the gradient (Pascanu et al. 2013); 0 switches clipping off.
  public var clipNorm: Float = 1
  /// Share of the numbers dropped between layers.
  public var dropout: Float = 0.3
  /// Whether all steps of a sentence share one mask between layers (Gal & Ghahramani 2016).
  public var variationalDropout = false
  /// Share of the numbers of h⟨t−1⟩ dropped inside the cells, the same at all steps (Gal & Ghahramani 2016).
  public var recurrentDropout: Float = 0
  /// Share of the source words dropped whole.
  public var sourceWordDropout: Float = 0
  /// Share of the words that the decoder reads dropped whole.
  public var targetWordDropout: Float = 0
  public var labelSmoothing: Float = 0.1
  /// Decay of the exponential moving average of the weights that is validated and saved; 0 switches it off.
  public var averageDecay: Float = 0
  /// Validates and saves the mean of what the last so many epochs ended with; 1: the last epoch alone.
  public var averagedEpochs = 1
  /// Sentence pairs in a batch.
  public var batchSize = 64
  /// Most tokens in a batch, on either side, in place of `batchSize`; 0 counts sentence pairs.
  public var batchTokens = 0
  /// Batches in an update, whose gradients are added up.
  public var accumulatedBatches = 1
  /// Parts that a batch is cut into, each worked on by one thread. Results depend on this number, never on
  /// how many threads there are.
  public var shards = 2
  public var epochs = 30
  /// Epochs with neither a better validation score nor a lower validation loss before training ends; 0 switches
  /// early stopping off.
  public var patience = 8
  /// Pairs with more tokens on a side are left out, and counted.
  public var maximumLength = 150
  /// Probability of leaving out a merge when a BPE vocabulary encodes the sentences anew for every epoch
  /// (Provilkov et al. 2020); 0 switches it off.
  public var subwordDropout = 0.0
  /// Power of the likelihood with which segmentations of a unigram vocabulary are drawn anew for every epoch
  /// (Kudo 2018): 1 follows the vocabulary, less is more random; 0 switches it off.
  public var subwordAlpha = 0.0
  /// Probability, at the end of the last epoch, of a target token to be read as the model would have chosen it instead of
  /// as it is (Bengio et al. 2015); it grows from 0 with every update.
  public var scheduledSampling: Float = 0
  public var risk = RiskOptions()
  public var seed: UInt64 = 1

  public init() {}

  /// Of epochs, pairs, tokens: more than anybody needs, few enough to be multiplied.
  private static let greatestCount = 1_000_000_000

  /// - Throws: `TrainingError.invalidOption`
  public func validate() throws {
    func require(_ holds: Bool, _ option: String, _ expected: String) throws {
      guard holds else { throw TrainingError.invalidOption(option, expected: expected) }
    }
    try require(
      learningRate > 0 && learningRate.isFinite, "learningRate",
      "a positive number, found \(learningRate)")
    try require(beta1 >= 0 && beta1 < 1, "beta1", "0 or more and less than 1, found \(beta1)")
    try require(beta2 >= 0 && beta2 < 1, "beta2", "0 or more and less than 1, found \(beta2)")
    try require(epsilon > 0, "epsilon", "a positive number, found \(epsilon)")
    try require(
      momentum >= 0 && momentum < 1, "momentum", "0 or more and less than 1, found \(momentum)")
    try require(
      decayFactor > 0 && decayFactor <= 1, "decayFactor",
      "more than 0 and at most 1, found \(decayFactor)")
    try require(decayPatience >= 1, "decayPatience", "1 or more, found \(decayPatience)")
    try require(
      (0...learningRate).contains(finalLearningRate), "finalLearningRate",
      "0 to the learning rate, \(learningRate), found \(finalLearningRate)")
    try require(clipNorm >= 0, "clipNorm", "0 or more, found \(clipNorm)")
    for (option, rate) in [
      ("dropout", dropout), ("recurrentDropout", recurrentDropout),
      ("sourceWordDropout", sourceWordDropout), ("targetWordDropout", targetWordDropout),
    ] {
      try require(rate >= 0 && rate < 1, option, "0 or more and less than 1, found \(rate)")
    }
    try require(
      labelSmoothing >= 0 && labelSmoothing < 1, "labelSmoothing",
      "0 or more and less than 1, found \(labelSmoothing)")
    try require(
      averageDecay >= 0 && averageDecay < 1, "averageDecay",
      "0 or more and less than 1, found \(averageDecay)")
    try require(
      (1...100).contains(averagedEpochs), "averagedEpochs", "1 to 100, found \(averagedEpochs)")
    for (option, number, least) in [
      ("batchSize", batchSize, 1), ("batchTokens", batchTokens, 0),
      ("accumulatedBatches", accumulatedBatches, 1), ("epochs", epochs, 1),
      ("maximumLength", maximumLength, 1), ("warmupUpdates", warmupUpdates, 0),
    ] {
      try require(
        (least...Self.greatestCount).contains(number), option,
        "\(least) to \(Self.greatestCount), found \(number)")
    }
    try require((1...256).contains(shards), "shards", "1 to 256, found \(shards)")
    try require(patience >= 0, "patience", "0 or more, found \(patience)")
    try require(
      subwordDropout >= 0 && subwordDropout < 1, "subwordDropout",
      "0 or more and less than 1, found \(subwordDropout)")
    try require(
      subwordAlpha >= 0 && subwordAlpha.isFinite, "subwordAlpha", "0 or more, found \(subwordAlpha)"
    )
    try require(
      subwordDropout == 0 || subwordAlpha == 0, "subwordAlpha",
      "0 beside a subwordDropout of \(subwordDropout), found \(subwordAlpha)")
    try require(
      (0...1).contains(scheduledSampling), "scheduledSampling",
      "0 to 1, found \(scheduledSampling)")
    try risk.validate()
  }
}

extension TrainingOptions {
  /// What is in a batch at most.
  var batch: BatchSize { batchTokens > 0 ? .tokens(batchTokens) : .pairs(batchSize) }

  /// What is dropped in training.
  var dropoutRates: Dropout.Rates {
    Dropout.Rates(
      units: dropout, isVariational: variationalDropout, recurrent: recurrentDropout,
      sourceWords: sourceWordDropout, targetWords: targetWordDropout)
  }
}
