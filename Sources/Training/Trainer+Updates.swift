import Foundation
import Layers
import Models
import Tensors

/// What all parts of an update must know of it.
private struct WholeUpdate {
  let tokens: Int
  let sentences: Int
  /// Probability of a target token to be replaced by the model's choice.
  let choiceShare: Float
}

extension Trainer {
  /// Learns from some batches as if they were one.
  func update(_ batches: [[Int]]) throws {
    draw(batches)
    let whole = WholeUpdate(
      tokens: shards.reduce(0) { $0 + $1.targetTokens },
      sentences: batches.reduce(0) { $0 + $1.count }, choiceShare: scheduledSamplingShare)
    forEachInParallel(shards.count, threads: threads) { shard in
      let worker = shards[shard]
      worker.loss = CrossEntropy()
      worker.risk = 0
      for batch in worker.batches.indices where !worker.batches[batch].isEmpty {
        let place = batch * shards.count + shard
        let pairs = worker.batches[batch]
        learn(from: pairs, at: place, of: whole, by: worker)
        lowerRisk(of: pairs, at: place, of: whole, by: worker)
      }
    }
    var loss = CrossEntropy()
    for worker in shards { loss += worker.loss }
    let risk = shards.reduce(0) { $0 + $1.risk }
    try applyGradients(objective: loss.objective + risk)
    progress.updates += 1
    progress.batchesDone += batches.count
    progress.lossSum += loss.negativeLogLikelihood
    progress.tokens += whole.tokens
    if candidates != nil { progress.addRisk(risk, sentences: whole.sentences) }
  }

  /// The learning rate of an update, counted from 1.
  func learningRate(atUpdate update: Int) -> Float {
    // Only where it matters: batches are planned for it.
    let total = [.linear, .cosine].contains(options.schedule) ? plannedUpdates : 0
    return progress.schedule.rate(atUpdate: update, of: total, options)
  }

  /// Gives every shard its part of each batch.
  private func draw(_ batches: [[Int]]) {
    let epoch = progress.epoch
    forEachInParallel(shards.count, threads: threads) { shard in
      shards[shard].batches = batches.map { indices in
        // Pairs are sorted by length, so taking every n-th gives every shard the same work.
        stride(from: shard, to: indices.count, by: shards.count).map {
          training.pair(indices[$0], epoch: epoch)
        }
      }
    }
  }

  /// Adds the gradient of the cross-entropy, its share of all that this update is made of.
  ///
  /// - Parameter place: a number of its own for each part of the update
  private func learn(
    from pairs: [(source: [Int32], target: [Int32])], at place: Int, of whole: WholeUpdate,
    by worker: ShardWorker
  ) {
    var batch = TranslationBatch(pairs, markers: markers)
    if whole.choiceShare > 0 {
      worker.workspace.reset()
      batch = model.weights.readingOwnChoices(
        in: batch, share: whole.choiceShare, seed: seed(0x55, place), in: worker.workspace)
    }
    worker.workspace.reset()
    let share = candidates == nil ? 1 : 1 - options.risk.share
    worker.loss += model.weights.lossAndGradient(
      batch, smoothing: options.labelSmoothing, dropout: dropout(at: place),
      gradientScale: share / Float(whole.tokens), into: worker.gradients.weights,
      in: worker.workspace)
  }

  /// Adds the gradient of the expected risk of translations that the model gives now.
  ///
  /// - Parameter place: a number of its own for each part of the update
  private func lowerRisk(
    of pairs: [(source: [Int32], target: [Int32])], at place: Int, of whole: WholeUpdate,
    by worker: ShardWorker
  ) {
    guard let candidates else { return }
    let drawn = candidates(pairs, model.weights, seed(0x3A, place))
    // The gradient of the risk has the factor α, which is to decide what counts and not how much all of it does.
    let scale = options.risk.share / (options.risk.sharpness * Float(whole.sentences))
    worker.workspace.reset()
    worker.risk += model.weights.riskAndGradient(
      zip(pairs, drawn).map { ($0.source, $1) }, sharpness: options.risk.sharpness,
      dropout: dropout(at: place), gradientScale: scale,
      markers: markers, into: worker.gradients.weights, in: worker.workspace)
  }

  /// Probability of a target token to be replaced by the model's choice in the update to come, equation (60).
  private var scheduledSamplingShare: Float {
    guard options.scheduledSampling > 0 else { return 0 }
    return options.scheduledSampling * min(1, Float(progress.updates) / Float(plannedUpdates))
  }

  private func dropout(at place: Int) -> Dropout {
    let seed = SeededGenerator.seed(options.seed, 0xD0, UInt64(progress.updates))
    return Dropout(options.dropoutRates, seed: seed).at(place)
  }

  /// What is drawn for one purpose in a part of this update.
  private func seed(_ purpose: UInt64, _ place: Int) -> UInt64 {
    SeededGenerator.seed(options.seed, purpose, UInt64(progress.updates), UInt64(place))
  }

  /// Sums the shards' gradients, clips by their global norm, updates the weights and clears the gradients.
  private func applyGradients(objective: Double) throws {
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
    guard objective.isFinite, gradientNorm.isFinite else {
      throw TrainingError.notFinite(
        what: objective.isFinite ? "gradient" : "loss", epoch: progress.epoch,
        update: progress.updates + 1)
    }
    let clip = Double(options.clipNorm)
    let scale = clip > 0 && gradientNorm > clip ? Float(clip / gradientNorm) : 1
    let number = progress.updates + 1
    let rate = learningRate(atUpdate: number)
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
}
