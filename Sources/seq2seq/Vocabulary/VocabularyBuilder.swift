import Corpora
import Foundation
import Store
import Text

/// Learns the vocabularies of a stored corpus, or reads them from another program's files, and puts them into the
/// store.
struct VocabularyBuilder {
  let settings: VocabularyFlags

  func build(for corpus: CorpusRecord, in store: Store, showing line: ProgressLine) throws {
    let data = try store.trainingData(
      of: corpus, from: corpus.sourceLanguage, to: corpus.targetLanguage)
    let isJoint = settings.isJoint && corpus.task == .translate
    let languages: [String?] = isJoint ? [nil] : corpus.languages
    let tokenizers =
      if corpus.task != .translate {
        try learned(from: data, settings.sides(for: corpus), showing: line)
      } else if settings.fromSentencepiece.isEmpty {
        try learned(
          from: data, sides(of: corpus, tags: store.tags(of: corpus)), showing: line)
      } else {
        try imported(for: data, showing: line)
      }
    try store.saveVocabularies(
      zip(tokenizers, languages).map { try $0.stored(language: $1) }, of: corpus)
    for (tokenizer, language) in zip(tokenizers, languages) {
      report(tokenizer, language ?? "both languages", showing: line)
    }
  }

  /// How the vocabularies of translations are learned, one for both sides or one for each.
  private func sides(of corpus: CorpusRecord, tags: [String]) throws -> [PairLearner.Side] {
    let locales = settings.isJoint ? [""] : corpus.languages
    let codes = try settings.fromCodes.map { try SubwordNMTCodes(contentsOf: .init(filePath: $0)) }
    return try locales.enumerated().map { index, locale in
      var text = try settings.textOptions(locale: locale)
      // The codes of another program say for themselves what is one token.
      if codes.isEmpty { text.symbols += tags }
      text.subwordNMT = codes.isEmpty ? nil : codes[min(index, codes.count - 1)]
      return (settings.vocabularyOptions, text)
    }
  }

  private func learned(
    from data: TrainingData, _ sides: [PairLearner.Side], showing line: ProgressLine
  ) throws -> [Tokenizer] {
    var learner = try PairLearner(sides)
    try forEachTrainingPair(of: data, showing: line) { pair in
      learner.add(source: pair.source, target: pair.target)
    }
    let start = ContinuousClock.now
    return try learner.learn { share in
      line.show(ProgressText.share(share, of: "learning the vocabulary", since: start))
    }
  }

  /// Models of SentencePiece, with how often each of their pieces occurs in the corpus.
  private func imported(for data: TrainingData, showing line: ProgressLine) throws -> [Tokenizer] {
    let tokenizers = try settings.fromSentencepiece.map {
      try SentencePieceModel(contentsOf: URL(filePath: $0)).tokenizer()
    }
    var frequencies = tokenizers.map { [Int](repeating: 0, count: $0.vocabulary.count) }
    try forEachTrainingPair(of: data, showing: line) { pair in
      let last = tokenizers.count - 1
      for id in tokenizers[0].encode(pair.source) { frequencies[0][Int(id)] += 1 }
      for id in tokenizers[last].encode(pair.target) { frequencies[last][Int(id)] += 1 }
    }
    return try zip(tokenizers, frequencies).map { tokenizer, frequencies in
      try Tokenizer(
        model: tokenizer.model, text: tokenizer.text,
        vocabulary: Vocabulary(
          tokens: tokenizer.vocabulary.tokens, frequencies: frequencies,
          scores: tokenizer.vocabulary.scores))
    }
  }

  /// What is held out for validation must not be learned from, so this reads the data of a training.
  private func forEachTrainingPair(
    of data: TrainingData, showing line: ProgressLine, _ body: (SentencePair) -> Void
  ) throws {
    let progress = PairProgress("reading the corpus", total: data.count, showing: line)
    try data.forEachPair { pair, split in
      progress.advance()
      if split == .train { body(pair) }
    }
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
