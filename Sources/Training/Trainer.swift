import Corpora
import Foundation
import Layers
import Models
import Tensors

/// The training loop: batches in, a better model out, events on the way.
///
/// It knows nothing of files, stores and terminals: callers save what `TrainingCheckpoint` captures and decide
/// when to stop.
public final class Trainer {
  public let options: TrainingOptions
  /// What is being trained.
  public let model: FlatWeights<EncoderDecoder>
  public internal(set) var progress = TrainingProgress()
  let optimiser: Optimiser
  /// The moving average of the weights; the weights themselves when averaging is off.
  let average: FlatWeights<EncoderDecoder>

  private let markers: TranslationBatch.Markers
  private let training: any TrainingPairs
  private let validation: EncodedPairs
  private let plan: BatchPlan
  private let threads: Int
  private let shards: [ShardWorker]
  private var gradientNorm = 0.0

  /// Ranges of the flat buffer that threads take in turn; fixed, so that sums are too.
  private let slices: [Range<Int>]

  /// - Throws: `TrainingError.invalidOption`, `TrainingError.nothingToTrainOn`
  public init(
    model configuration: EncoderDecoder.Configuration, options: TrainingOptions,
    training: any TrainingPairs, validation: EncodedPairs, markers: TranslationBatch.Markers,
    threads: Int
  ) throws {
    try options.validate()
    guard training.count > 0 else {
      throw TrainingError.nothingToTrainOn("the training split has no usable pairs")
    }
    guard !validation.isEmpty else {
      throw TrainingError.nothingToTrainOn("the validation split has no usable pairs")
    }
    self.options = options
    self.markers = markers
    self.training = training
    self.validation = validation
    self.threads = threads
    model = FlatWeights(configuration, seed: options.seed)
    average = options.averageDecay > 0 ? FlatWeights(configuration, seed: options.seed) : model
    optimiser = Optimiser(options, parameters: model.flat.columns)
    shards = (0..<options.shards).map { _ in ShardWorker(configuration) }
    plan = BatchPlan(
      sourceLengths: training.sourceLengths, targetLengths: training.targetLengths,
      batchSize: options.batchSize, seed: options.seed)
    slices = stride(from: 0, to: model.flat.columns, by: 1 << 16).map {
      [count = model.flat.columns] in
      $0..<min($0 + 1 << 16, count)
    }
  }

  /// The weights to validate, save and translate with.
  public var bestGuess: FlatWeights<EncoderDecoder> { average }

  /// Trains until done or told to stop.
  ///
  /// - Parameters:
  ///   - stop: asked after every update.
  ///   - score: BLEU of a model on the validation sources; nil leaves the choice of the best to the loss.
  ///   - listen: gets every event; what it throws ends the training.
  /// - Throws: `TrainingError.notFinite`
  public func run(
    stop: () -> TrainingOutcome?, score: ((EncoderDecoder) throws -> Double)?,
    listen: (TrainingEvent) throws -> Void
  ) throws -> TrainingOutcome {
    while progress.epoch <= options.epochs, !progress.hasConverged {
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
        pairs += batches[progress.batchesDone].count
        try update(batches[progress.batchesDone])
        progress.seconds += (ContinuousClock.now - start) / .seconds(1)
        try listen(.update(report(batchesInEpoch: batches.count, pairs: pairs)))
      }
      try validate(score: score, isComplete: true, listen: listen)
    }
    return progress.hasConverged ? .converged : .finished
  }

  /// Learns from one batch.
  private func update(_ indices: [Int]) throws {
    let epoch = progress.epoch
    forEachInParallel(shards.count, threads: threads) { index in
      // Pairs are sorted by length, so taking every n-th gives every shard the same work.
      let members = stride(from: index, to: indices.count, by: shards.count)
      shards[index].pairs = members.map { training.pair(indices[$0], epoch: epoch) }
    }
    let tokens = shards.reduce(0) { $1.pairs.reduce($0) { $0 + $1.target.count + 1 } }
    let seed = SeededGenerator.seed(options.seed, 0xD0, UInt64(progress.updates))
    forEachInParallel(shards.count, threads: threads) { index in
      let worker = shards[index]
      worker.workspace.reset()
      worker.loss = CrossEntropy()
      guard !worker.pairs.isEmpty else { return }
      worker.loss = model.weights.lossAndGradient(
        TranslationBatch(worker.pairs, markers: markers), smoothing: options.labelSmoothing,
        dropout: Dropout(rate: options.dropout, seed: seed).at(index),
        gradientScale: 1 / Float(tokens), into: worker.gradients.weights, in: worker.workspace)
    }
    var loss = CrossEntropy()
    for worker in shards { loss += worker.loss }
    try applyGradients(loss: loss)
    progress.updates += 1
    progress.batchesDone += 1
    progress.lossSum += loss.negativeLogLikelihood
    progress.tokens += tokens
  }

  /// Sums the shards' gradients, clips by their global norm, updates the weights and clears the gradients.
  private func applyGradients(loss: CrossEntropy) throws {
    var squares = [Double](repeating: 0, count: slices.count)
    let total = shards[0].gradients.flat
    squares.withUnsafeMutableBufferPointer { squares in
      // Every slice is written by one thread only.
      nonisolated(unsafe) let squares = squares
      forEachInParallel(slices.count, threads: threads) { slice in
        let backend = shards[0].workspace.backend
        for worker in shards.dropFirst() {
          backend.add(
            worker.gradients.flat.columns(slices[slice]), to: total.columns(slices[slice]))
        }
        squares[slice] = backend.sumOfSquares(total.columns(slices[slice]))
      }
    }
    gradientNorm = squares.reduce(0, +).squareRoot()
    guard loss.objective.isFinite, gradientNorm.isFinite else {
      throw TrainingError.notFinite(
        what: loss.objective.isFinite ? "gradient" : "loss", epoch: progress.epoch,
        update: progress.updates + 1)
    }
    let clip = Double(options.clipNorm)
    let scale = clip > 0 && gradientNorm > clip ? Float(clip / gradientNorm) : 1
    let number = progress.updates + 1
    let rate = progress.schedule.rate(atUpdate: number, options)
    forEachInParallel(slices.count, threads: threads) { slice in
      let backend = shards[0].workspace.backend
      optimiser.apply(
        to: model.flat, gradients: total, range: slices[slice], scale: scale, rate: rate,
        update: number, on: backend)
      if options.averageDecay > 0 {
        backend.move(
          average.flat.columns(slices[slice]), towards: model.flat.columns(slices[slice]),
          share: averageShare(atUpdate: number))
      }
      for worker in shards { backend.fill(worker.gradients.flat.columns(slices[slice]), with: 0) }
    }
  }

  /// Early averages forget faster, so that the random start is soon gone.
  private func averageShare(atUpdate update: Int) -> Float {
    max(1 - options.averageDecay, 10 / Float(10 + update))
  }

  private func report(batchesInEpoch: Int, pairs: Int) -> UpdateReport {
    UpdateReport(
      epoch: progress.epoch, epochs: options.epochs, batchesDone: progress.batchesDone,
      batchesInEpoch: batchesInEpoch, updates: progress.updates, pairs: pairs,
      tokens: progress.tokens, seconds: progress.seconds, loss: progress.trainingLoss,
      learningRate: progress.schedule.rate(atUpdate: max(progress.updates, 1), options),
      gradientNorm: gradientNorm,
      tokensPerSecond: Double(progress.tokens) / max(progress.seconds, 1e-9),
      secondsPerUpdate: progress.seconds / Double(max(progress.batchesDone, 1)))
  }

  /// Measures the model and, after a whole epoch, moves on to the next.
  private func validate(
    score: ((EncoderDecoder) throws -> Double)?, isComplete: Bool,
    listen: (TrainingEvent) throws -> Void
  ) throws {
    try listen(.validating(epoch: progress.epoch))
    let loss = validationLoss()
    let bleu = try score?(bestGuess.packed(as: .float32))
    let result = bleu ?? -loss
    let isBest = progress.bestScore.map { result > $0 } ?? true
    let report = EpochReport(
      epoch: progress.epoch, isComplete: isComplete, trainingLoss: progress.trainingLoss,
      validationLoss: loss, validationBLEU: bleu,
      learningRate: progress.schedule.rate(atUpdate: max(progress.updates, 1), options),
      tokensPerSecond: Double(progress.tokens) / max(progress.seconds, 1e-9),
      seconds: progress.seconds, isBest: isBest)
    if isBest {
      progress.bestScore = result
      progress.bestEpoch = progress.epoch
    }
    // A validation in mid-epoch may pick the best model, but neither rate nor early stopping count it as an
    // epoch.
    if isComplete {
      progress.schedule.finishEpoch(validationLoss: loss, options)
      // BLEU of a model that still knows little is mostly luck, so a falling loss is progress too.
      let isProgress = isBest || progress.bestLoss.map { loss < $0 } ?? true
      progress.bestLoss = min(loss, progress.bestLoss ?? loss)
      progress.epochsWithoutProgress = isProgress ? 0 : progress.epochsWithoutProgress + 1
      progress.hasConverged =
        options.patience > 0 && progress.epochsWithoutProgress >= options.patience
      progress.epoch += 1
      progress.batchesDone = 0
      progress.lossSum = 0
      progress.tokens = 0
      progress.seconds = 0
    }
    try listen(.validated(report))
  }

  /// Mean loss on the validation pairs, nats per target token, without label smoothing.
  public func validationLoss() -> Double {
    let weights = bestGuess.weights
    let order = (0..<validation.count).sorted {
      (validation[$0].target.count, $0) < (validation[$1].target.count, $1)
    }
    let batches = stride(from: 0, to: order.count, by: options.batchSize).map {
      order[$0..<min($0 + options.batchSize, order.count)]
    }
    var losses = [Double](repeating: 0, count: batches.count)
    losses.withUnsafeMutableBufferPointer { losses in
      nonisolated(unsafe) let losses = losses
      let workers = min(threads, shards.count)
      forEachInParallel(workers, threads: workers) { worker in
        for index in stride(from: worker, to: batches.count, by: workers) {
          let workspace = shards[worker].workspace
          workspace.reset()
          losses[index] =
            weights.loss(
              TranslationBatch(batches[index].map { validation[$0] }, markers: markers),
              in: workspace
            ).negativeLogLikelihood
        }
      }
    }
    let tokens = validation.targetLengths.reduce(0) { $0 + $1 + 1 }
    return losses.reduce(0, +) / Double(tokens)
  }
}
