import Foundation
import Layers
import Models
import Tensors

extension Trainer {
  /// Learns from some batches as if they were one.
  func update(_ batches: [[Int]]) throws {
    draw(batches)
    let predictions = shards.reduce(0) { total, worker in
      worker.batches.joined().reduce(total) {
        $0 + objective.predictions(targetLength: $1.target.count)
      }
    }
    let sentences = batches.reduce(0) { $0 + $1.count }
    let done = shareDone
    forEachInParallel(shards.count, threads: threads) { shard in
      let worker = shards[shard]
      worker.loss = PartLoss()
      for batch in worker.batches.indices where !worker.batches[batch].isEmpty {
        worker.workspace.reset()
        let place = batch * shards.count + shard
        worker.loss += objective.learn(
          from: UpdatePart(
            pairs: worker.batches[batch], predictions: predictions, sentences: sentences,
            progress: done, dropout: dropout(at: place), seed: seed(of: place)),
          by: model.weights, into: worker.gradients.weights, in: worker.workspace)
      }
    }
    var loss = PartLoss()
    for worker in shards { loss += worker.loss }
    try applyGradients(objective: loss.crossEntropy.objective + loss.risk)
    progress.updates += 1
    progress.batchesDone += batches.count
    progress.lossSum += loss.crossEntropy.negativeLogLikelihood
    progress.tokens += predictions
    if options.risk.measure != .none { progress.addRisk(loss.risk, sentences: sentences) }
  }

  /// The learning rate of an update, counted from 1.
  func learningRate(atUpdate update: Int) -> Float {
    // Only where it matters: batches are planned for it.
    let total = [.linear, .cosine].contains(options.schedule) ? plannedUpdates : 0
    return progress.schedule.rate(atUpdate: update, of: total, options)
  }

  /// Share of the planned updates that are done; 0 where nothing depends on it, since batches are planned for it.
  private var shareDone: Float {
    guard options.scheduledSampling > 0 else { return 0 }
    return min(1, Float(progress.updates) / Float(plannedUpdates))
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

  private func dropout(at place: Int) -> Dropout {
    let seed = SeededGenerator.seed(options.seed, 0xD0, UInt64(progress.updates))
    return Dropout(options.dropoutRates, seed: seed).at(place)
  }

  /// The seed of what is drawn in a part of this update beside dropout.
  private func seed(of place: Int) -> UInt64 {
    SeededGenerator.seed(options.seed, UInt64(progress.updates), UInt64(place))
  }

  /// Sums the shards' gradients, clips by their global norm, equation (53), updates the weights and clears the gradients.
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
        update: progress.updates + 1, hasModel: progress.bestEpoch > 0)
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

  /// Of equation (58): early averages forget faster, so that the random start is soon gone.
  private func averageShare(atUpdate update: Int) -> Float {
    max(1 - options.averageDecay, 10 / Float(10 + update))
  }
}
