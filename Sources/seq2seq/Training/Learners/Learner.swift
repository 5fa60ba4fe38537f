import Corpora
import Models
import Tensors
import Training
import Translation

/// What is special about training for a task; all else is the same `TrainingSession`.
protocol Learner {
  associatedtype Model: WeightSet & Sendable

  /// - Throws: `ModelError`, `Failure` if options and vocabularies do not go together
  init(_ preparation: TrainingPreparation) throws

  var shape: Model.Configuration { get }
  /// The sizes of the vocabularies, for a person.
  var vocabularies: String { get }
  /// Segments examples anew for every epoch; nil if they stay as they are.
  var sampledPairs: SampledPairs? { get }

  /// What the model is trained for.
  func objective() -> any Objective<Model>

  /// How well a model does on examples, 0 to 100, as `Task.score` says; nil where the loss says enough.
  func score(of model: Model, on examples: [SentencePair]) -> Double?

  /// What is learned of the best weights when training is over.
  ///
  /// - Returns: what a person is told of it; nil if it is nothing
  func finish(_ directory: ModelDirectory, on examples: [SentencePair]) throws -> String?
}

extension Learner {
  var sampledPairs: SampledPairs? { nil }

  func score(of model: Model, on examples: [SentencePair]) -> Double? { nil }

  func finish(_ directory: ModelDirectory, on examples: [SentencePair]) throws -> String? { nil }
}
