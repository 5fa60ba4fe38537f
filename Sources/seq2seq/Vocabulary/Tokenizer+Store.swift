import Foundation
import Store
import Text

extension Tokenizer {
  /// As the store keeps it; nil stands for both languages.
  func stored(language: String?) throws -> StoredVocabulary {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return StoredVocabulary(
      language: language, model: model.rawValue,
      options: String(decoding: try encoder.encode(text), as: UTF8.self),
      tokens: vocabulary.tokens, frequencies: vocabulary.frequencies, scores: vocabulary.scores,
      hash: hash)
  }

  /// - Throws: `Failure` if the store holds something that is no vocabulary of this program.
  init(_ stored: StoredVocabulary) throws {
    guard let model = SubwordModel(rawValue: stored.model),
      let text = try? JSONDecoder().decode(TextOptions.self, from: Data(stored.options.utf8)),
      let tokenizer = try? Tokenizer(
        model: model, text: text,
        vocabulary: Vocabulary(
          tokens: stored.tokens, frequencies: stored.frequencies, scores: stored.scores)),
      tokenizer.hash == stored.hash
    else {
      throw Failure(
        "the stored vocabulary with hash \(stored.hash) is damaged; build it again", kind: .badData)
    }
    self = tokenizer
  }
}
