import Corpora
import Foundation
import Store
import Text

/// Learns the vocabularies of a stored corpus and puts them into the store.
struct VocabularyBuilder {
  let settings: VocabularySettings

  func build(for corpus: CorpusRecord, in store: Store, showing line: ProgressLine) throws {
    var learner = try learner(for: corpus, in: store, showing: line)
    let start = ContinuousClock.now
    let tokenizers = try learner.learn { share in
      line.show(ProgressText.share(share, of: "learning the vocabulary", since: start))
    }
    let languages: [String?] = settings.isJoint ? [nil] : corpus.languages
    try store.saveVocabularies(
      zip(tokenizers, languages).map { try $0.stored(language: $1) }, of: corpus)
    for (tokenizer, language) in zip(tokenizers, languages) {
      report(tokenizer, language ?? "both languages", showing: line)
    }
  }

  /// What has read the corpus.
  private func learner(
    for corpus: CorpusRecord, in store: Store, showing line: ProgressLine
  ) throws -> PairLearner {
    let locales = settings.isJoint ? [""] : corpus.languages
    var learner = try PairLearner(
      vocabulary: settings.vocabularyOptions,
      texts: locales.map { try settings.textOptions(locale: $0) })
    // What is held out for validation must not be learned from, so this asks for the data of a training.
    let data = try store.trainingData(
      of: corpus, from: corpus.sourceLanguage, to: corpus.targetLanguage)
    let start = ContinuousClock.now
    var done = 0
    try data.forEachPair { pair, split in
      done += 1
      line.show(
        ProgressText.share(
          Double(done) / Double(data.count), of: "reading the corpus", since: start))
      guard split == .train else { return }
      learner.add(source: pair.source, target: pair.target)
    }
    return learner
  }

  private func report(_ tokenizer: Tokenizer, _ whose: String, showing line: ProgressLine) {
    line.print(
      "vocabulary of \(whose): \(tokenizer.vocabulary.count) entries (\(tokenizer.model.rawValue))")
    let missing = tokenizer.kindsWithoutTokens
    if !missing.isEmpty {
      line.print(
        "not protected, because the corpus has none on both sides of a pair: "
          + missing.map(\.rawValue).joined(separator: ", "))
    }
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
