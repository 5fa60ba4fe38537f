/// Learns a tokenizer from lines of text.
public struct TokenizerLearner {
  private let options: VocabularyOptions
  private let text: TextOptions
  private let normalizer: Normalizer
  private let segmenter: WordSegmenter
  /// How often each unit, a word with the space before it, occurs in chunks that were segmented.
  private var counts: [String: Int] = [:]
  /// How often each chunk occurs that is still to be segmented.
  private var chunks: [Chunk: Int] = [:]

  /// Chunks to collect before they are segmented.
  private static let capacity = 100_000

  /// Share of all characters that are entries of their own; the rarest are left to bytes.
  private static let characterCoverage = 0.9995

  /// - Throws: `TextError.invalidOption`
  public init(vocabulary: VocabularyOptions, text: TextOptions) throws {
    try vocabulary.validate()
    options = vocabulary
    self.text = text
    normalizer = Normalizer(form: text.normalization, foldsCase: text.foldsCase)
    segmenter = WordSegmenter(locale: text.locale)
  }

  public mutating func add(_ line: String) {
    let bytes = [UInt8(ascii: " ")] + normalizer.normalize(line).utf8
    Chunk.forEach(in: bytes) { chunk in
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
      for unit in segmenter.segments(of: chunk.text) { counts[unit, default: 0] += count }
    }
    chunks.removeAll(keepingCapacity: true)
  }

  /// - Parameter progress: told the share that is done
  /// - Throws: `TextError.nothingToLearnFrom`
  public mutating func learn(progress: ((Double) -> Void)? = nil) throws -> Tokenizer {
    segmentChunks()
    guard !counts.isEmpty else { throw TextError.nothingToLearnFrom }
    let room = options.size - Vocabulary.firstLearned
    let learned: [(token: String, frequency: Int)]
    switch options.model {
    case .word: learned = mostFrequent(counts, atMost: room)
    case .character: learned = alphabet(atMost: room)
    case .bpe:
      var learner = PairMerger(counts: counts, alphabet: alphabet(atMost: room))
      learner.learn(
        entries: room, minimumFrequency: options.minimumFrequency, progress: progress)
      learned = learner.entries
    }
    return try Tokenizer(
      model: options.model, text: text,
      vocabulary: Vocabulary(
        learned: learned.map {
          ($0.token.replacing(" ", with: Vocabulary.visibleSpace), $0.frequency)
        }))
  }

  /// The characters that cover nearly all text, most frequent first.
  private func alphabet(atMost room: Int) -> [(token: String, frequency: Int)] {
    var characters: [Unicode.Scalar: Int] = [:]
    for (unit, count) in counts {
      for scalar in unit.unicodeScalars { characters[scalar, default: 0] += count }
    }
    let total = characters.values.reduce(0, +)
    let sorted = mostFrequent(
      Dictionary(uniqueKeysWithValues: characters.map { (String($0), $1) }), atMost: room)
    var covered = 0
    return Array(
      sorted.prefix { _, frequency in
        defer { covered += frequency }
        return Double(covered) < Self.characterCoverage * Double(total)
      })
  }

  /// Entries by frequency, ties by spelling; what must be spelled in bytes is left out.
  private func mostFrequent(
    _ counts: [String: Int], atMost limit: Int
  ) -> [(token: String, frequency: Int)] {
    let reserved = Set(Vocabulary.fixedTokens)
    let candidates = counts.filter { text, count in
      count >= options.minimumFrequency && !reserved.contains(text)
        && !text.unicodeScalars.contains(Self.sign)
    }
    let sorted = candidates.sorted {
      $0.value != $1.value
        ? $0.value > $1.value : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
    return sorted.prefix(limit).map { ($0.key, $0.value) }
  }

  private static let sign: Unicode.Scalar = "\u{2581}"
}
