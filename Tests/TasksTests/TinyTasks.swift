import Corpora
import Models
import Tensors
import Text

/// Vocabularies and models of tasks that take no time.
enum TinyTasks {
  static func words(_ lines: [String]) throws -> Tokenizer {
    var options = VocabularyOptions()
    options.model = .word
    options.minimumFrequency = 1
    var text = TextOptions()
    text.splitsAtSpaces = true
    return try learned(lines, options, text)
  }

  static func characters(_ lines: [String]) throws -> Tokenizer {
    var options = VocabularyOptions()
    options.model = .character
    options.minimumFrequency = 1
    return try learned(lines, options, TextOptions())
  }

  private static func learned(
    _ lines: [String], _ options: VocabularyOptions, _ text: TextOptions
  ) throws -> Tokenizer {
    var learner = try TokenizerLearner(vocabulary: options, text: text)
    for line in lines { learner.add(line) }
    return try learner.learn()
  }

  static func options(characterSize: Int = 0) -> ModelOptions {
    var options = ModelOptions()
    options.embeddingSize = 4
    options.hiddenSize = 6
    options.characterSize = characterSize
    return options
  }

}
