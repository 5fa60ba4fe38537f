import Corpora
import Foundation
import Models
import Tensors

extension Trainer {
  /// Measures the model and, after a whole epoch, moves on to the next.
  func validate(
    score: (Model) throws -> Double?, isComplete: Bool, listen: (TrainingEvent) throws -> Void
  ) throws {
    try listen(.validating(epoch: progress.epoch))
    epochAverage?.add(average.flat, epoch: progress.epoch)
    let loss = validationLoss()
    guard loss.isFinite else {
      throw TrainingError.notFinite(
        what: "validation loss", epoch: progress.epoch, update: progress.updates,
        hasModel: progress.bestEpoch > 0)
    }
    let mark = try score(bestGuess.packed(as: .float32))
    let result = mark ?? -loss
    let isBest = progress.addValidation(score: result, loss: loss)
    let report = EpochReport(
      epoch: progress.epoch, isComplete: isComplete, trainingLoss: progress.trainingLoss,
      validationLoss: loss, validationScore: mark,
      expectedRisk: progress.expectedRisk,
      learningRate: learningRate(atUpdate: max(progress.updates, 1)),
      tokensPerSecond: progress.tokensPerSecond,
      seconds: progress.seconds, isBest: isBest)
    // A validation in mid-epoch may pick the best model, but neither rate nor early stopping count it as an
    // epoch.
    if isComplete {
      progress.schedule.finishEpoch(validationLoss: loss, options)
      progress.finishEpoch(score: result, loss: loss)
    }
    try listen(.validated(report))
  }

  /// Mean loss on the validation pairs, nats per prediction, without label smoothing: the exponent of equation (69).
  public func validationLoss() -> Double {
    let weights = bestGuess.weights
    let batches = BatchPlan(
      sourceLengths: validation.sourceLengths, targetLengths: validation.targetLengths,
      batchSize: options.batch, seed: options.seed
    ).batchesByLength
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
