/// The parts of a tokenizer that options ask for.
extension TextOptions {
  /// - Parameter vocabulary: where symbols of a model of SentencePiece are entries; nil while there is none
  func normalizer(for vocabulary: Vocabulary?) -> any LineNormalizer {
    if let sentencePiece {
      return SentencePieceNormalizer(
        sentencePiece,
        symbols: sentencePiece.symbols.compactMap { vocabulary?.tokens[Int($0)] })
    }
    if subwordNMT != nil { return SpaceNormalizer() }
    return unicodeNormalizer
  }

  var segmentation: any Segmentation {
    if let sentencePiece { return SentencePieceSegmentation(options: sentencePiece) }
    if subwordNMT != nil { return SubwordNMTSegmentation() }
    if splitsAtSpaces { return SpaceSegmentation() }
    return WordSegmentation(
      segmenter: WordSegmenter(locale: locale), symbols: UserSymbols(normalizedSymbols),
      splitsDigits: splitsDigits)
  }

  /// Nil if case is not marked.
  var caseMarker: CaseMarker? {
    marksCase ? CaseMarker(locale: locale, symbols: UserSymbols(normalizedSymbols)) : nil
  }

  /// Whether some tokens stand for no text of their own.
  var hasMarks: Bool { marksCase || !protectedKinds.isEmpty }

  private var unicodeNormalizer: Normalizer {
    Normalizer(form: normalization, foldsCase: foldsCase)
  }

  /// The symbols as they occur in normalised text, each once.
  var normalizedSymbols: [String] {
    var seen: Set<String> = []
    return symbols.map(unicodeNormalizer.normalize).filter { seen.insert($0).inserted }
  }
}

/// The encoders and learners of all kinds of subwords.
extension SubwordModel {
  /// Nil if the model is of another program and `text` does not have its options.
  func encoder(of vocabulary: Vocabulary, _ text: TextOptions) -> (any SubwordEncoder)? {
    let texts = vocabulary.tokens[Vocabulary.firstLearned...].map(text.segmentation.text)
    let scores = Array(vocabulary.scores.dropFirst(Vocabulary.firstLearned))
    return switch self {
    case .word: WordEncoder(texts: texts)
    case .character: CharacterEncoder(texts: texts)
    case .bpe: BytePairEncoder(texts: texts)
    case .unigram: UnigramEncoder(texts: texts, scores: scores)
    case .sentencePieceBPE:
      text.sentencePiece.map {
        SentencePieceBPEEncoder(
          texts: $0.spellable(texts, of: vocabulary), scores: scores, options: $0)
      }
    case .sentencePieceUnigram:
      text.sentencePiece.map {
        SentencePieceUnigramEncoder(
          texts: $0.spellable(texts, of: vocabulary), scores: scores, options: $0)
      }
    case .subwordNMT:
      text.subwordNMT.map {
        SubwordNMTEncoder(codes: $0, tokens: vocabulary.tokens[Vocabulary.firstLearned...])
      }
    }
  }

  /// Nil if there is nothing to learn.
  func learner(_ options: VocabularyOptions, _ text: TextOptions) -> (any SubwordLearner)? {
    switch self {
    case .word: WordLearner(options: options)
    case .character: CharacterLearner(options: options)
    case .bpe: BytePairLearner(options: options)
    case .unigram: UnigramLearner(options: options)
    case .subwordNMT: text.subwordNMT.map { SubwordNMTLearner(options: options, codes: $0) }
    case .sentencePieceBPE, .sentencePieceUnigram: nil
    }
  }

  /// Whether segmentations of such a vocabulary can be varied this way.
  public func canSample(_ sampling: SubwordSampling) -> Bool {
    switch (self, sampling) {
    case (.bpe, .dropout), (.sentencePieceBPE, .dropout), (.subwordNMT, .dropout),
      (.unigram, .power), (.sentencePieceUnigram, .power):
      true
    default: false
    }
  }

  /// Whether entries have scores.
  var hasScores: Bool {
    switch self {
    case .unigram, .sentencePieceBPE, .sentencePieceUnigram: true
    case .word, .character, .bpe, .subwordNMT: false
    }
  }
}
