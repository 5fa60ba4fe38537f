/// Spells one unit of text in ids.
///
/// What a unit is, a word or a whole line, is the choice of the `Segmentation`.
protocol SubwordEncoder: Sendable {
  /// The ids of a unit; the same every time.
  func encode(_ unit: String) -> [Int32]
}

extension SubwordModel {
  /// - Parameter texts: what the learned entries stand for, in the order of their ids
  func encoder(texts: [String]) -> any SubwordEncoder {
    switch self {
    case .word: WordEncoder(texts: texts)
    case .character: CharacterEncoder(texts: texts)
    case .bpe: BytePairEncoder(texts: texts)
    }
  }

  func learner(_ options: VocabularyOptions) -> any SubwordLearner {
    switch self {
    case .word: WordLearner(options: options)
    case .character: CharacterLearner(options: options)
    case .bpe: BytePairLearner(options: options)
    }
  }
}
