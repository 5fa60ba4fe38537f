import Layers
import Models
import Tensors
import Text
import Translation

/// Models of a few numbers, untrained but with opinions.
enum TinyModels {
  static let lines = ["one two three", "un deux trois", "four five", "six seven eight nine ten"]

  static func tokenizer(_ text: TextOptions = TextOptions()) throws -> Tokenizer {
    var options = VocabularyOptions()
    options.size = 290
    options.minimumFrequency = 1
    var learner = try TokenizerLearner(vocabulary: options, text: text)
    for line in lines { learner.add(line) }
    return try learner.learn()
  }

  static func model(
    _ tokenizer: Tokenizer, attention: ModelOptions.AttentionKind = .general,
    cell: CellKind = .lstm, seed: UInt64 = 3
  ) -> EncoderDecoder {
    var options = ModelOptions()
    options.embeddingSize = 4
    options.hiddenSize = 6
    options.attention = attention
    options.cell = cell
    let model = FlatWeights<EncoderDecoder>(
      .init(
        options: options, sourceVocabularySize: tokenizer.vocabulary.count,
        targetVocabularySize: tokenizer.vocabulary.count), seed: seed)
    var generator = SeededGenerator(seed: seed)
    model.flat.withRow(0) { weights in
      for index in weights.indices { weights[index] += (generator.nextUnitFloat() - 0.5) * 2 }
    }
    // An end now and then.
    for entry in model.layout.entries where entry.name == "decoder.output.bias" {
      entry.view(in: model.flat)[0, Int(Vocabulary.end)] += 2
    }
    return model.weights
  }

  /// With attention, without, and several together.
  static let names = ["attention", "none", "ensemble"]

  static func translator(_ name: String, _ tokenizer: Tokenizer) -> Translator {
    switch name {
    case "attention":
      Translator(model: model(tokenizer), source: tokenizer, target: tokenizer)
    case "none":
      Translator(
        model: model(tokenizer, attention: .none, cell: .gru), source: tokenizer,
        target: tokenizer)
    default:
      Translator(
        [
          .init(model: model(tokenizer), weight: 2),
          .init(model: model(tokenizer, attention: .none, cell: .gru, seed: 5)),
          .init(model: model(tokenizer, attention: .dot, seed: 7), weight: 0.5),
        ], source: tokenizer, target: tokenizer)
    }
  }
}
