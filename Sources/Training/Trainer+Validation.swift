import Foundation
import Models
import Tensors

extension Trainer {
  /// Measures the model and, after a whole epoch, moves on to the next.
  func validate(
    score: ((Model) throws -> Double?)?, isComplete: Bool,
    listen: (TrainingEvent) throws -> Void
  ) throws {
    try listen(.validating(epoch: progress.epoch))
    epochAverage?.add(average.flat, epoch: progress.epoch)
    let loss = validationLoss()
    let mark = try score?(bestGuess.packed(as: .float32)) ?? nil
    let result = mark ?? -loss
    let isBest =
      progress.bestScore.map { best in
        // Of few labels the same number is often right.
        result > best || result == best && progress.bestLoss.map { loss < $0 } ?? false
      } ?? true
    let report = EpochReport(
      epoch: progress.epoch, isComplete: isComplete, trainingLoss: progress.trainingLoss,
      validationLoss: loss, validationScore: mark,
      expectedRisk: progress.expectedRisk,
      learningRate: learningRate(atUpdate: max(progress.updates, 1)),
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
      // The score of a model that still knows little is mostly luck, so a falling loss is progress too.
      let isProgress = isBest || progress.bestLoss.map { loss < $0 } ?? true
      progress.bestLoss = min(loss, progress.bestLoss ?? loss)
      progress.epochsWithoutProgress = isProgress ? 0 : progress.epochsWithoutProgress + 1
      progress.hasConverged =
        options.patience > 0 && progress.epochsWithoutProgress >= options.patience
      progress.beginNextEpoch()
    }
    try listen(.validated(report))
  }

  /// Mean loss on the validation pairs, nats per prediction, without label smoothing.
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
            objective.loss(batches[index].map { validation[$0] }, of: weights, in: workspace)
            .negativeLogLikelihood
        }
      }
    }
    let tokens = validation.targetLengths.reduce(0) {
      $0 + objective.predictions(targetLength: $1)
    }
    return losses.reduce(0, +) / Double(tokens)
  }
}
