/// Learns a tokenizer from lines of text.
public struct TokenizerLearner {
  private let options: VocabularyOptions
  private let text: TextOptions
  private let normalizer: Normalizer
  private let segmentation: any Segmentation
  /// How often each unit, a word with the space before it, occurs in chunks that were segmented.
  private var counts = UnitCounts()
  /// How often each chunk occurs that is still to be segmented.
  private var chunks: [Chunk: Int] = [:]

  /// Chunks to collect before they are segmented.
  private static let capacity = 100_000

  /// - Throws: `TextError.invalidOption`
  public init(vocabulary: VocabularyOptions, text: TextOptions) throws {
    try vocabulary.validate()
    options = vocabulary
    self.text = text
    normalizer = text.normalizer
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
    let learned = options.model.learner(options).learn(
      from: counts, entries: options.size - Vocabulary.firstLearned, progress: progress)
    return try Tokenizer(model: options.model, text: text, vocabulary: Vocabulary(learned: learned))
  }
}
