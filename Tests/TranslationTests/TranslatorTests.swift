import Foundation
import Models
import Tensors
import TestSupport
import Testing
import Text
import Translation

struct TranslatorTests {
  static func translator(longestSource: Int? = nil) throws -> Translator {
    var options = VocabularyOptions()
    options.size = 300
    options.minimumFrequency = 1
    var learner = try TokenizerLearner(vocabulary: options, text: TextOptions())
    for line in ["one two three", "un deux trois", "four five"] { learner.add(line) }
    let tokenizer = try learner.learn()
    var model = ModelOptions()
    model.embeddingSize = 4
    model.hiddenSize = 6
    let weights = FlatWeights<EncoderDecoder>(
      .init(
        options: model, sourceVocabularySize: tokenizer.vocabulary.count,
        targetVocabularySize: tokenizer.vocabulary.count), seed: 3)
    return Translator(
      model: weights.packed(as: .float32), source: tokenizer, target: tokenizer,
      longestSource: longestSource)
  }

  static let lines = [
    "one two", "", "three", "four five one two three", "  ", "two", "one", "five",
  ]

  @Test(arguments: [1, 3], [1, 2])
  func `batches and threads change nothing`(beam: Int, threads: Int) throws {
    let translator = try Self.translator()
    var options = Translator.Options()
    options.search.beamSize = beam
    options.threads = threads
    options.batchSize = 3
    let together = translator.translate(Self.lines, options: options)
    #expect(together.count == Self.lines.count)
    for (line, translation) in zip(Self.lines, together) {
      #expect(translator.translate([line], options: options)[0].text == translation.text)
    }
    #expect(together[1].text.isEmpty && together[4].text.isEmpty)
    // An untrained model never ends by itself, and says so.
    #expect(together.contains { !$0.isComplete })
    #expect(together.allSatisfy { !$0.text.contains("\n") })
  }
}
