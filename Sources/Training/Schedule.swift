import Foundation

/// The learning rate of each update, equations (60)–(64).
package struct Schedule: Codable, Equatable, Sendable {
  /// Product of all decays so far (plateau).
  private var decay: Float = 1
  private var bestLoss = Double.infinity
  private var epochsWithoutProgress = 0

  package init() {}

  /// - Parameters:
  ///   - update: number of the update, from 1
  ///   - total: updates of the whole training
  package func rate(atUpdate update: Int, of total: Int, _ options: TrainingOptions) -> Float {
    let warmup = Float(max(options.warmupUpdates, 1))
    let growth = min(1, Float(update) / warmup)
    // Of the way from the end of the warm-up to the last update.
    let left = 1 - min(1, max(0, Float(update) - warmup) / max(Float(total) - warmup, 1))
    switch options.schedule {
    case .constant: return options.learningRate * growth
    case .inverseSquareRoot:
      // Vaswani et al. 2017, equation 3, with its peak at `learningRate`.
      return options.learningRate * min(growth, (warmup / Float(update)).squareRoot())
    case .plateau: return options.learningRate * growth * decay
    case .linear: return growth * options.rateAboveFinal(left)
    case .cosine: return growth * options.rateAboveFinal((1 - cos(.pi * left)) / 2)
    }
  }

  /// Lets the plateau schedule see a validation loss.
  package mutating func finishEpoch(validationLoss: Double, _ options: TrainingOptions) {
    if validationLoss < bestLoss {
      bestLoss = validationLoss
      epochsWithoutProgress = 0
      return
    }
    epochsWithoutProgress += 1
    if epochsWithoutProgress >= options.decayPatience {
      decay *= options.decayFactor
      epochsWithoutProgress = 0
    }
  }
}

extension TrainingOptions {
  /// The rate after a share of the way up from the final to the highest.
  fileprivate func rateAboveFinal(_ share: Float) -> Float {
    finalLearningRate + (learningRate - finalLearningRate) * share
  }
}
