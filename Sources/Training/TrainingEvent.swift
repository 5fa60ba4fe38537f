import Foundation

/// What a training loop tells whoever listens: a progress line, a log, a store.
public enum TrainingEvent: Sendable {
  /// After every update.
  case update(UpdateReport)
  /// Before validation.
  case validating(epoch: Int)
  /// After validation.
  case validated(EpochReport)
}

/// Where an epoch stands.
public struct UpdateReport: Sendable {
  /// The epoch in progress, from 1.
  public let epoch: Int
  /// Epochs that are planned.
  public let epochs: Int
  /// Batches of this epoch so far.
  public let batchesDone: Int
  /// Batches of this epoch in all.
  public let batchesInEpoch: Int
  /// Updates of all epochs so far.
  public let updates: Int
  /// Whether no update of this epoch was before.
  public let isFirstOfEpoch: Bool
  /// Pairs of this epoch so far.
  public let pairs: Int
  /// Target tokens of this epoch so far.
  public let tokens: Int
  /// Seconds of training in this epoch so far, validation left out.
  public let seconds: Double
  /// Mean of this epoch so far, nats per target token.
  public let loss: Double
  /// Of the last update.
  public let learningRate: Float
  /// Global norm of the last gradient before clipping.
  public let gradientNorm: Double
  /// Target tokens, the mean of this epoch so far, validation left out.
  public let tokensPerSecond: Double
  /// Mean of this epoch so far, validation left out.
  public let secondsPerBatch: Double
}

/// The outcome of an epoch, or of the part of one that the time allowed.
public struct EpochReport: Sendable {
  /// Counted from 1.
  public let epoch: Int
  /// Whether all batches of the epoch were seen.
  public let isComplete: Bool
  /// Nats per target token.
  public let trainingLoss: Double
  /// Nats per target token.
  public let validationLoss: Double
  /// How well the model does on the validation pairs, 0 to 100, as BLEU or accuracy; nil where the loss alone counts.
  public let validationScore: Double?
  /// Mean expected risk of a training sentence, 0 to 1; nil without minimum risk training.
  public let expectedRisk: Double?
  /// Of the last update.
  public let learningRate: Float
  /// Target tokens in a second of training, validation left out.
  public let tokensPerSecond: Double
  /// Of training, validation left out.
  public let seconds: Double
  /// Whether no epoch before was better.
  public let isBest: Bool

  /// exp of the validation loss, equation (69).
  public var validationPerplexity: Double { exp(validationLoss) }
}

/// Why a training loop returned.
public enum TrainingOutcome: Sendable, Equatable {
  /// All epochs are done.
  case finished
  /// Validation stopped improving.
  case converged
  /// The time was up.
  case timeUp
  /// Someone asked it to stop; the state can be saved and resumed.
  case interrupted
}
