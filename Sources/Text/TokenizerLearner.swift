/// Learns a tokenizer from lines of text.
public struct TokenizerLearner {
  private let options: VocabularyOptions
  private let text: TextOptions
  private let normalizer: any LineNormalizer
  private let learner: any SubwordLearner
  private let segmentation: any Segmentation
  private let symbols: [String]
  /// How often each unit, a word with the space before it, occurs in chunks that were segmented.
  private var counts = UnitCounts()
  /// How often each chunk occurs that is still to be segmented.
  private var chunks: [Chunk: Int] = [:]

  /// Chunks to collect before they are segmented.
  private static let capacity = 100_000

  /// - Throws: `TextError.invalidOption`
  public init(vocabulary: VocabularyOptions, text: TextOptions) throws {
    try vocabulary.validate()
    try text.validate()
    let symbols = text.normalizedSymbols
    guard vocabulary.size >= Vocabulary.firstLearned + symbols.count else {
      throw TextError.invalidOption(
        "size", expected: "room for \(symbols.count) user-defined symbols, found \(vocabulary.size)"
      )
    }
    guard let learner = vocabulary.model.learner(vocabulary, text) else {
      throw TextError.invalidOption(
        "model", expected: "a kind of subwords that is learned, found \(vocabulary.model.rawValue)")
    }
    self.learner = learner
    options = vocabulary
    self.symbols = symbols
    self.text = text
    normalizer = text.normalizer(for: nil)
    segmentation = text.segmentation
  }

  public mutating func add(_ line: String) {
    segmentation.forEachChunk(in: normalizer.normalize(line)) { chunk in
      if let known = chunks.index(forKey: chunk) {
        chunks.values[known] += 1
      } else {
        chunks[chunk.detached] = 1
      }
    }
    if chunks.count >= Self.capacity { segmentChunks() }
  }

  private mutating func segmentChunks() {
    for (chunk, count) in chunks {
      for unit in segmentation.units(of: chunk) { counts.add(unit, count: count) }
    }
    chunks.removeAll(keepingCapacity: true)
  }

  /// - Parameter progress: told the share that is done
  /// - Throws: `TextError.nothingToLearnFrom`
  public mutating func learn(progress: ((Double) -> Void)? = nil) throws -> Tokenizer {
    segmentChunks()
    guard !counts.isEmpty else { throw TextError.nothingToLearnFrom }
    let found = symbols.map {
      LearnedEntry(
        text: $0, frequency: counts.remove($0), score: options.model.hasScores ? 0 : nil)
    }
    let learned = learner.learn(
      from: counts, entries: options.size - Vocabulary.firstLearned - found.count,
      progress: progress)
    return try Tokenizer(
      model: options.model, text: text, vocabulary: Vocabulary(learned: found + learned))
  }
}
