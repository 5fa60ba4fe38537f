/// Learns the vocabularies of sentence pairs, one for each side or one for both.
///
/// As in training, a placeable is replaced where it stands on both sides of its pair.
public struct PairLearner {
  /// One, or one for each side.
  private var learners: [TokenizerLearner]

  /// - Parameters:
  ///   - vocabulary: how both sides are learned
  ///   - texts: how the text of the sources and that of the targets is prepared, or of both if there is one
  /// - Throws: `TextError.invalidOption`
  public init(vocabulary: VocabularyOptions, texts: [TextOptions]) throws {
    precondition(
      (1...2).contains(texts.count), "PairLearner: \(texts.count) options for one or two sides")
    learners = try texts.map { try TokenizerLearner(vocabulary: vocabulary, text: $0) }
  }

  public mutating func add(source: String, target: String) {
    let last = learners.count - 1
    let lines = learners[0].protector.protect(
      source, with: target, by: learners[last].protector
    ) { $0.number <= PlaceableSlot.limit }
    learners[0].add(lines.source)
    learners[last].add(lines.target)
  }

  /// The tokenizers, in the order of the options.
  ///
  /// - Parameter progress: told the share that is done
  /// - Throws: `TextError.nothingToLearnFrom`, `TextError.invalidOption` if there is no room beside the marks
  public mutating func learn(progress: ((Double) -> Void)? = nil) throws -> [Tokenizer] {
    let count = Double(learners.count)
    return try learners.indices.map { index in
      try learners[index].learn { share in progress?((Double(index) + share) / count) }
    }
  }
}
