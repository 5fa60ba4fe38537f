import Layers
import Tensors

/// A source and a target as token ids, without markers: what every model learns from.
public typealias TokenPair = (source: [Int32], target: [Int32])

/// A wiring of layers that predicts targets from sources: all that training needs to know of it.
public protocol SequenceModel: WeightSet, Sendable {
  /// Predictions that a pair with so many target tokens asks for; each has a loss.
  static func predictions(targetLength: Int) -> Int

  /// The summed loss of some pairs, for validation.
  func loss(_ pairs: [TokenPair], in workspace: Workspace) -> CrossEntropy

  /// The summed loss of some pairs; adds `gradientScale` times its gradients.
  func lossAndGradient(
    _ pairs: [TokenPair], smoothing: Float, dropout: Dropout, gradientScale: Float,
    into gradients: Self, in workspace: Workspace
  ) -> CrossEntropy
}
