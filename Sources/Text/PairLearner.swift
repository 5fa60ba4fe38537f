/// Learns the vocabularies of sentence pairs, one for each side or one for both.
///
/// As in training, a placeable is replaced where it stands on both sides of its pair.
public struct PairLearner {
  /// What a side's vocabulary is, and how its text is prepared.
  public typealias Side = (vocabulary: VocabularyOptions, text: TextOptions)

  /// One, or one for each side.
  private var learners: [TokenizerLearner]

  /// - Parameter sides: that of the sources and that of the targets, or one for both
  /// - Throws: `TextError.invalidOption`
  public init(_ sides: [Side]) throws {
    precondition((1...2).contains(sides.count), "PairLearner: \(sides.count) sides, not one or two")
    learners = try sides.map { try TokenizerLearner(vocabulary: $0.vocabulary, text: $0.text) }
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
