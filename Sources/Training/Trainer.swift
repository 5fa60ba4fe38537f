import Corpora
import Foundation
import Layers
import Models
import Tensors

/// The training loop: batches in, a better model out, events on the way.
///
/// It knows nothing of files, stores and terminals: callers save what `TrainingCheckpoint` captures and decide
/// when to stop.
public final class Trainer<Model: WeightSet & Sendable> {
  /// How it trains.
  public let options: TrainingOptions
  /// What is being trained.
  public let model: FlatWeights<Model>
  public internal(set) var progress = TrainingProgress()
  let optimiser: Optimiser
  /// The moving average of the weights; the weights themselves when averaging is off.
  let average: FlatWeights<Model>
  /// The mean over epochs; nil if the last one counts alone.
  let epochAverage: EpochAverage<Model>?

  let objective: any Objective<Model>
  let training: any TrainingPairs
  let validation: EncodedPairs
  let plan: BatchPlan
  let threads: Int
  let shards: [ShardWorker<Model>]
  var gradientNorm = 0.0

  /// Ranges of the flat buffer that threads take in turn; fixed, so that sums are too.
  let slices: [Range<Int>]

  /// Updates of the whole training. Batches that count tokens are not the same number in every epoch; the first stands
  /// for all.
  private(set) lazy var plannedUpdates = options.epochs * updates(in: plan.batches(epoch: 1).count)

  /// - Parameters:
  ///   - configuration: of the model
  ///   - objective: what it is trained for
  ///   - options: of the training
  ///   - training: to learn from
  ///   - validation: to measure by
  ///   - threads: at most so many work at a time
  /// - Throws: `TrainingError.invalidOption`, `TrainingError.nothingToTrainOn`
  public init(
    model configuration: Model.Configuration, objective: some Objective<Model>,
    options: TrainingOptions, training: any TrainingPairs, validation: EncodedPairs, threads: Int
  ) throws {
    try options.validate()
    guard training.count > 0 else {
      throw TrainingError.nothingToTrainOn("the training split has no usable pairs")
    }
    guard !validation.isEmpty else {
      throw TrainingError.nothingToTrainOn("the validation split has no usable pairs")
    }
    self.options = options
    self.objective = objective
    self.training = training
    self.validation = validation
    self.threads = threads
    model = FlatWeights(configuration, seed: options.seed)
    average = options.averageDecay > 0 ? FlatWeights(configuration, seed: options.seed) : model
    epochAverage =
      options.averagedEpochs > 1 ? EpochAverage(of: average, epochs: options.averagedEpochs) : nil
    optimiser = Optimiser(options, parameters: model.flat.columns)
    shards = (0..<options.shards).map { _ in ShardWorker<Model>(configuration) }
    plan = BatchPlan(
      sourceLengths: training.sourceLengths, targetLengths: training.targetLengths,
      batchSize: options.batch, seed: options.seed)
    slices = stride(from: 0, to: model.flat.columns, by: 1 << 16).map {
      [count = model.flat.columns] in
      $0..<min($0 + 1 << 16, count)
    }
  }

  /// The weights to validate, save and translate with.
  public var bestGuess: FlatWeights<Model> { epochAverage?.mean ?? average }

  /// Begins with these weights instead of random ones; the optimiser knows nothing yet.
  public func begin(with weights: FlatWeights<Model>) {
    precondition(
      weights.layout == model.layout, "Trainer.begin: weights of another shape than the model")
    let starts = [model, average] + [epochAverage?.mean].compactMap { $0 }
    for start in starts { CPUBackend().copy(weights.flat, to: start.flat) }
  }

  /// Trains until done or told to stop.
  ///
  /// - Parameters:
  ///   - stop: asked before every update.
  ///   - score: how well a model does on the validation pairs, such as BLEU; nil leaves the choice of the best to the
  ///     loss.
  ///   - listen: gets every event; what it throws ends the training.
  /// - Throws: `TrainingError.notFinite`
  public func run(
    stop: () -> TrainingOutcome?, score: (Model) throws -> Double? = { _ in nil },
    listen: (TrainingEvent) throws -> Void
  ) throws -> TrainingOutcome {
    while progress.epoch <= options.epochs, !progress.hasConverged(options) {
      let batches = plan.batches(epoch: progress.epoch)
      var pairs = batches.prefix(progress.batchesDone).reduce(0) { $0 + $1.count }
      while progress.batchesDone < batches.count {
        if let outcome = stop() {
          if outcome == .timeUp, progress.batchesDone > 0 {
            try validate(score: score, isComplete: false, listen: listen)
          }
          return outcome
        }
        let start = ContinuousClock.now
        let step = Array(batches[progress.batchesDone...].prefix(options.accumulatedBatches))
        let isFirst = progress.batchesDone == 0
        pairs += step.reduce(0) { $0 + $1.count }
        try update(step)
        progress.seconds += (ContinuousClock.now - start) / .seconds(1)
        try listen(.update(report(batchesInEpoch: batches.count, isFirst: isFirst, pairs: pairs)))
      }
      try validate(score: score, isComplete: true, listen: listen)
    }
    return progress.hasConverged(options) ? .converged : .finished
  }

  private func updates(in batches: Int) -> Int {
    (batches + options.accumulatedBatches - 1) / options.accumulatedBatches
  }

  private func report(batchesInEpoch: Int, isFirst: Bool, pairs: Int) -> UpdateReport {
    UpdateReport(
      epoch: progress.epoch, epochs: options.epochs, batchesDone: progress.batchesDone,
      batchesInEpoch: batchesInEpoch, updates: progress.updates, isFirstOfEpoch: isFirst,
      pairs: pairs, tokens: progress.tokens, seconds: progress.seconds, loss: progress.trainingLoss,
      learningRate: learningRate(atUpdate: max(progress.updates, 1)), gradientNorm: gradientNorm,
      tokensPerSecond: progress.tokensPerSecond,
      secondsPerBatch: progress.seconds / Double(max(progress.batchesDone, 1)))
  }
}
