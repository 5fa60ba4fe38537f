import Corpora
import Metrics
import Models
import Tasks
import Training

/// Trains what chooses among labels: a classifier, a tagger, a map.
struct LabelLearner<Model: LabelModel>: Learner {
  let shape: LabelConfiguration
  private let preparation: TrainingPreparation

  init(_ preparation: TrainingPreparation) throws {
    let (source, target) = preparation.tokenizers
    shape = try preparation.description.labelShape(source: source, target: target)
    self.preparation = preparation
  }

  var vocabularies: String {
    """
    vocabulary \(shape.sourceVocabularySize)\
    \(shape.characterVocabularySize > 0 ? ", \(shape.characterVocabularySize) characters" : ""), \
    \(shape.labels) labels
    """
  }

  func objective() -> any Objective<Model> {
    CrossEntropyObjective(preparation.configuration.training)
  }

  /// The share of labels that are right, in percent.
  func score(of model: Model, on examples: [SentencePair]) -> Double? {
    let (source, target) = preparation.tokenizers
    let labeller = Labeller(
      model: model, task: preparation.corpus.task, source: source, target: target,
      options: shape.options)
    let labelled = labeller.label(examples.map(\.source), threads: preparation.request.threads)
    return 100 * LabelScores(labelled, examples, task: preparation.corpus.task).accuracy.rate
  }
}
