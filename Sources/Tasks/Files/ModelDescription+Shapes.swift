import Models
import Text
import Translation

/// The shapes of the models of tasks with labels.
extension ModelDescription {
  /// Of a classifier, a tagger or a map.
  ///
  /// - Throws: `ModelError.invalidOption` if there are too few labels to choose from, or too many for one probability
  public func labelShape(source: Tokenizer, target: Tokenizer) throws -> LabelConfiguration {
    let labels = Labels(target).count
    guard labels >= 2 else {
      throw ModelError.invalidOption(
        "task", expected: "two labels or more to choose from, found \(labels)")
    }
    guard !options.logistic || labels == 2 else {
      throw ModelError.invalidOption("logistic", expected: "two labels, found \(labels)")
    }
    return LabelConfiguration(
      options: options, sourceVocabularySize: source.vocabulary.count,
      characterVocabularySize: options.characterSize > 0 ? Alphabet(of: source).count : 0,
      labels: labels)
  }

  /// Of a generator.
  public func generatorShape(source: Tokenizer, target: Tokenizer) -> Generator.Configuration {
    Generator.Configuration(
      options: options, labels: Labels(source).count, vocabularySize: target.vocabulary.count,
      markers: .ofVocabularies)
  }
}
