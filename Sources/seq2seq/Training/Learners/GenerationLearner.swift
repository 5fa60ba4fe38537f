import Models
import Tasks
import Training

/// Trains what writes sequences that belong to labels.
struct GenerationLearner: Learner {
  let shape: Generator.Configuration
  private let preparation: TrainingPreparation

  init(_ preparation: TrainingPreparation) throws {
    let (source, target) = preparation.tokenizers
    shape = preparation.description.generatorShape(source: source, target: target)
    self.preparation = preparation
  }

  var vocabularies: String { "\(shape.labels) labels, vocabulary \(shape.vocabularySize)" }

  func objective() -> any Objective<Generator> {
    CrossEntropyObjective(preparation.configuration.training)
  }
}
