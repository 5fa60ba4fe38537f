import Corpora
import Foundation
import Store
import Text

/// Learns the vocabularies of a stored corpus and puts them into the store.
struct VocabularyBuilder {
  let settings: VocabularySettings

  /// The tokenizers of both languages, in the corpus's own order.
  func build(
    for corpus: CorpusRecord, in store: Store, showing line: ProgressLine
  ) throws -> [Tokenizer] {
    // What is held out for validation must not be learned from, so this asks for the data of a training.
    let pairs = try store.trainingData(
      of: corpus, from: corpus.sourceLanguage, to: corpus.targetLanguage
    ).train
    let sources = pairs.map(\.source)
    let targets = pairs.map(\.target)
    if settings.isJoint {
      let tokenizer = try learn(from: [sources, targets], locale: "", showing: line)
      try store.saveVocabularies([try tokenizer.stored(language: nil)], of: corpus)
      report(tokenizer, "both languages", showing: line)
      return [tokenizer, tokenizer]
    }
    let tokenizers = [
      try learn(from: [sources], locale: corpus.sourceLanguage, showing: line),
      try learn(from: [targets], locale: corpus.targetLanguage, showing: line),
    ]
    try store.saveVocabularies(
      zip(tokenizers, corpus.languages).map { try $0.stored(language: $1) }, of: corpus)
    for (tokenizer, language) in zip(tokenizers, corpus.languages) {
      report(tokenizer, language, showing: line)
    }
    return tokenizers
  }

  private func learn(
    from texts: [[String]], locale: String, showing line: ProgressLine
  ) throws -> Tokenizer {
    var learner = try TokenizerLearner(
      vocabulary: settings.vocabularyOptions, text: settings.textOptions(locale: locale))
    for text in texts {
      for sentence in text { learner.add(sentence) }
    }
    return try learner.learn { share in
      line.show("learning the vocabulary \(ProgressLine.bar(share)) \(Int(share * 100)) %")
    }
  }

  private func report(_ tokenizer: Tokenizer, _ whose: String, showing line: ProgressLine) {
    line.print(
      "vocabulary of \(whose): \(tokenizer.vocabulary.count) entries (\(tokenizer.model.rawValue))")
  }
}

extension Tokenizer {
  /// As the store keeps it; nil stands for both languages.
  func stored(language: String?) throws -> StoredVocabulary {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return StoredVocabulary(
      language: language, model: model.rawValue,
      options: String(decoding: try encoder.encode(text), as: UTF8.self),
      tokens: vocabulary.tokens, frequencies: vocabulary.frequencies, hash: hash)
  }

  /// - Throws: `Failure` if the store holds something that is no vocabulary of this program.
  init(_ stored: StoredVocabulary) throws {
    guard let model = SubwordModel(rawValue: stored.model),
      let text = try? JSONDecoder().decode(TextOptions.self, from: Data(stored.options.utf8)),
      let tokenizer = try? Tokenizer(
        model: model, text: text,
        vocabulary: Vocabulary(tokens: stored.tokens, frequencies: stored.frequencies)),
      tokenizer.hash == stored.hash
    else {
      throw Failure(
        "the stored vocabulary with hash \(stored.hash) is damaged; build it again", kind: .badData)
    }
    self = tokenizer
  }
}
