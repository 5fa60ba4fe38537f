import Layers
import Tensors

/// What shapes a model that chooses among labels.
public struct LabelConfiguration: Sendable {
  public var options: ModelOptions
  public var sourceVocabularySize: Int
  /// Of the characters that words are spelled with (`SpelledWords`); 0 where sources are plain sequences of tokens.
  public var characterVocabularySize: Int
  /// Labels to choose from; targets are their numbers, from 0.
  public var labels: Int

  public init(
    options: ModelOptions, sourceVocabularySize: Int, characterVocabularySize: Int = 0, labels: Int
  ) {
    self.options = options
    self.sourceVocabularySize = sourceVocabularySize
    self.characterVocabularySize = options.characterSize == 0 ? 0 : characterVocabularySize
    self.labels = labels
    precondition(labels >= 2, "LabelConfiguration: \(labels) labels")
    precondition(
      !options.logistic || labels == 2, "LabelConfiguration: a logistic loss for \(labels) labels")
  }

  /// The reader of source tokens.
  func reader(from source: WeightSource) -> WordReader {
    WordReader(
      .init(
        options: options, vocabularySize: sourceVocabularySize,
        characterVocabularySize: characterVocabularySize),
      from: source.scoped("words"))
  }

  /// The choice among labels.
  func output(from source: WeightSource) -> OutputLayer {
    OutputLayer(
      inputSize: options.hiddenSize, vocabularySize: options.logistic ? 1 : labels,
      loss: options.logistic ? .logistic : .softmax, from: source.scoped("output"))
  }
}
