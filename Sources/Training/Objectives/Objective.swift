import Layers
import Models
import Tensors

/// What a model is trained for: turns pairs into losses and gradients.
public protocol Objective<Model>: Sendable {
  associatedtype Model: WeightSet & Sendable

  /// Predictions that a pair with so many target tokens asks for; losses are told per prediction.
  func predictions(targetLength: Int) -> Int

  /// The summed loss of some pairs, for validation.
  func loss(_ pairs: [TokenPair], of model: Model, in workspace: Workspace) -> CrossEntropy

  /// Adds the gradients of a part of an update.
  func learn(
    from part: UpdatePart, by model: Model, into gradients: Model, in workspace: Workspace
  ) -> PartLoss
}

/// Some pairs of an update, with what their share in it depends on.
public struct UpdatePart {
  public let pairs: [TokenPair]
  /// Of all parts of the update together.
  public let predictions: Int
  /// Of all parts of the update together.
  public let sentences: Int
  /// Share of the planned updates that are done, from 0 to 1; 0 without scheduled sampling.
  public let progress: Float
  public let dropout: Dropout
  private let seed: UInt64

  init(
    pairs: [TokenPair], predictions: Int, sentences: Int, progress: Float, dropout: Dropout,
    seed: UInt64
  ) {
    self.pairs = pairs
    self.predictions = predictions
    self.sentences = sentences
    self.progress = progress
    self.dropout = dropout
    self.seed = seed
  }

  /// The seed of what is drawn for one purpose in this part.
  public func seed(for purpose: UInt64) -> UInt64 { SeededGenerator.seed(seed, purpose) }
}

/// What a part of an update cost, summed over its pairs.
public struct PartLoss: Sendable {
  public var crossEntropy = CrossEntropy()
  /// Expected risk; 0 where none is measured.
  public var risk = 0.0

  public init(crossEntropy: CrossEntropy = CrossEntropy(), risk: Double = 0) {
    self.crossEntropy = crossEntropy
    self.risk = risk
  }

  static func += (total: inout PartLoss, part: PartLoss) {
    total.crossEntropy += part.crossEntropy
    total.risk += part.risk
  }
}
