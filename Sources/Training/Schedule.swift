/// The learning rate of each update, equations (52)–(54).
package struct Schedule: Codable, Equatable, Sendable {
  /// Product of all decays so far (plateau).
  private var decay: Float = 1
  private var bestLoss = Double.infinity
  private var epochsWithoutProgress = 0

  package init() {}

  /// - Parameter update: number of the update, from 1
  package func rate(atUpdate update: Int, _ options: TrainingOptions) -> Float {
    let warmup = Float(max(options.warmupUpdates, 1))
    let growth = min(1, Float(update) / warmup)
    switch options.schedule {
    case .constant: return options.learningRate * growth
    case .inverseSquareRoot:
      // Vaswani et al. 2017, equation 3, with its peak at `learningRate`.
      return options.learningRate * min(growth, (warmup / Float(update)).squareRoot())
    case .plateau: return options.learningRate * growth * decay
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
