import Layers
import Models
import Tensors

/// Cross-entropy of the true targets.
public struct CrossEntropyObjective<Model: SequenceModel>: Objective {
  private let smoothing: Float

  public init(_ options: TrainingOptions) { smoothing = options.labelSmoothing }

  public func predictions(targetLength: Int) -> Int {
    Model.predictions(targetLength: targetLength)
  }

  public func loss(
    _ pairs: [TokenPair], of model: Model, in workspace: Workspace
  ) -> CrossEntropy {
    model.loss(pairs, in: workspace)
  }

  public func learn(
    from part: UpdatePart, by model: Model, into gradients: Model, in workspace: Workspace
  ) -> PartLoss {
    PartLoss(
      crossEntropy: model.lossAndGradient(
        part.pairs, smoothing: smoothing, dropout: part.dropout,
        gradientScale: 1 / Float(part.predictions), into: gradients, in: workspace))
  }
}
