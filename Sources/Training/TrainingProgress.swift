/// Everything about a run that is not a matrix: with the weights and moments it is the whole state.
///
/// Randomness needs no state of its own: batches follow from the seed and the epoch, dropout masks from the seed
/// and the update.
public struct TrainingProgress: Codable, Equatable, Sendable {
  /// The epoch in progress, from 1.
  public internal(set) var epoch = 1
  /// Batches of this epoch already seen.
  public internal(set) var batchesDone = 0
  /// Updates in all.
  public internal(set) var updates = 0
  /// Summed loss of this epoch so far in nats, without label smoothing.
  public internal(set) var lossSum = 0.0
  /// Target tokens of this epoch so far.
  public internal(set) var tokens = 0
  /// Summed expected risk of this epoch so far, and of how many sentences; nil without minimum risk training.
  private var riskSum: Double?
  private var riskSentences: Int?
  /// Seconds of training in this epoch so far.
  public internal(set) var seconds = 0.0
  /// The best validation so far: BLEU where it is measured, else the negative loss.
  public internal(set) var bestScore: Double?
  public internal(set) var bestEpoch = 0
  /// The lowest validation loss of a whole epoch so far, nats per target token.
  public internal(set) var bestLoss: Double?
  public internal(set) var epochsWithoutProgress = 0
  /// Whether early stopping has ended the run.
  public internal(set) var hasConverged = false
  var schedule = Schedule()

  public init() {}

  /// Mean loss of this epoch so far, in nats per target token.
  public var trainingLoss: Double { tokens == 0 ? 0 : lossSum / Double(tokens) }

  /// Mean expected risk of this epoch so far; nil without minimum risk training.
  public var expectedRisk: Double? {
    guard let riskSum, let riskSentences, riskSentences > 0 else { return nil }
    return riskSum / Double(riskSentences)
  }

  mutating func addRisk(_ risk: Double, sentences: Int) {
    riskSum = (riskSum ?? 0) + risk
    riskSentences = (riskSentences ?? 0) + sentences
  }

  mutating func beginNextEpoch() {
    epoch += 1
    batchesDone = 0
    lossSum = 0
    tokens = 0
    seconds = 0
    riskSum = nil
    riskSentences = nil
  }
}
