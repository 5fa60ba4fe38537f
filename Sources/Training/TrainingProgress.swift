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
  /// The validation loss of that model, nats per target token.
  private var lossOfBest: Double?
  /// The best validation and the lowest validation loss of whole epochs, which alone decide when to stop.
  private var bestScoreOfEpochs: Double?
  private var lowestLossOfEpochs: Double?
  /// Whole epochs since either became better.
  public private(set) var epochsWithoutProgress = 0
  var schedule = Schedule()

  public init() {}

  /// Mean loss of this epoch so far, in nats per target token.
  public var trainingLoss: Double { tokens == 0 ? 0 : lossSum / Double(tokens) }

  /// Target tokens in a second of training, the mean of this epoch so far.
  public var tokensPerSecond: Double { Double(tokens) / max(seconds, 1e-9) }

  /// Mean expected risk of this epoch so far; nil without minimum risk training.
  public var expectedRisk: Double? {
    guard let riskSum, let riskSentences, riskSentences > 0 else { return nil }
    return riskSum / Double(riskSentences)
  }

  /// Whether early stopping ends the run.
  func hasConverged(_ options: TrainingOptions) -> Bool {
    options.patience > 0 && epochsWithoutProgress >= options.patience
  }

  /// Takes note of a validation.
  ///
  /// - Parameters:
  ///   - score: the greater the better
  ///   - loss: decides between equal scores, which are frequent where there are few labels
  /// - Returns: whether it is the best so far
  mutating func addValidation(score: Double, loss: Double) -> Bool {
    if let bestScore, (score, -loss) <= (bestScore, -(lossOfBest ?? -.infinity)) { return false }
    bestScore = score
    lossOfBest = loss
    bestEpoch = epoch
    return true
  }

  /// Counts a whole epoch. The score of a model that still knows little is mostly luck, so a falling loss is progress too.
  mutating func finishEpoch(score: Double, loss: Double) {
    let isProgress =
      score > bestScoreOfEpochs ?? -.infinity || loss < lowestLossOfEpochs ?? .infinity
    bestScoreOfEpochs = max(score, bestScoreOfEpochs ?? score)
    lowestLossOfEpochs = min(loss, lowestLossOfEpochs ?? loss)
    epochsWithoutProgress = isProgress ? 0 : epochsWithoutProgress + 1
    beginNextEpoch()
  }

  mutating func addRisk(_ risk: Double, sentences: Int) {
    riskSum = (riskSum ?? 0) + risk
    riskSentences = (riskSentences ?? 0) + sentences
  }

  private mutating func beginNextEpoch() {
    epoch += 1
    batchesDone = 0
    lossSum = 0
    tokens = 0
    seconds = 0
    riskSum = nil
    riskSentences = nil
  }
}
