import GRDB

/// What one epoch of a training run has brought. Losses are nats per target token.
public struct EpochRecord: Equatable, Sendable {
  /// Counted from 1.
  public var number: Int
  /// Must not be NaN.
  public var trainLoss: Double
  public var validLoss: Double?
  /// e to the power of the validation loss.
  public var validPerplexity: Double?
  /// `Task.score` of the corpus's task, between 0 and 100.
  public var validScore: Double?
  public var learningRate: Double
  public var targetTokensPerSecond: Double
  /// The duration of the epoch, validation left out.
  public var seconds: Double

  public init(
    number: Int, trainLoss: Double, validLoss: Double? = nil, validPerplexity: Double? = nil,
    validScore: Double? = nil, learningRate: Double, targetTokensPerSecond: Double, seconds: Double
  ) {
    precondition(!trainLoss.isNaN, "EpochRecord: the train loss of epoch \(number) is NaN")
    self.number = number
    self.trainLoss = trainLoss
    self.validLoss = validLoss
    self.validPerplexity = validPerplexity
    self.validScore = validScore
    self.learningRate = learningRate
    self.targetTokensPerSecond = targetTokensPerSecond
    self.seconds = seconds
  }
}

extension EpochRecord: FetchableRecord {
  public init(row: Row) {
    number = row["number"]
    trainLoss = row["train_loss"]
    validLoss = row["valid_loss"]
    validPerplexity = row["valid_perplexity"]
    validScore = row["valid_score"]
    learningRate = row["learning_rate"]
    targetTokensPerSecond = row["target_tokens_per_second"]
    seconds = row["seconds"]
  }
}
