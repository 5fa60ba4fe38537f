/// Learns a tokenizer from lines of text.
public struct TokenizerLearner {
  private let options: VocabularyOptions
  private let text: TextOptions
  let protector: LineProtector
  private let learner: any SubwordLearner
  private let segmentation: any Segmentation
  private let reader: UnitReader
  private let symbols: [String]
  /// How often each unit, a word with the space before it, occurs in chunks that were segmented.
  private var counts = UnitCounts()
  /// How often each chunk occurs that is still to be segmented.
  private var chunks: [Chunk: Int] = [:]
  /// In how many lines a slot stands, and before how many units a mark of case.
  private var marks: [Mark: Int] = [:]

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
    protector = LineProtector(text, nil)
    segmentation = text.segmentation
    reader = UnitReader(text, segmentation)
  }

  public mutating func add(_ line: String) {
    add(protector.protect(line) { $0.number <= PlaceableSlot.limit })
  }

  mutating func add(_ line: ProtectedLine) {
    segmentation.forEachPart(of: line) { part in
      switch part {
      case .chunk(let chunk): count(chunk)
      case .placeable: break
      }
    }
    for slot in line.contents.keys { marks[.placeable(slot), default: 0] += 1 }
    if chunks.count >= Self.capacity { segmentChunks() }
  }

  private mutating func count(_ chunk: Chunk) {
    if let known = chunks.index(forKey: chunk) {
      chunks.values[known] += 1
    } else {
      chunks[chunk.detached] = 1
    }
  }

  private mutating func segmentChunks() {
    for (chunk, count) in chunks {
      for unit in reader.units(of: chunk) {
        counts.add(unit.text, count: count)
        if let mark = unit.mark { marks[.letterCase(mark), default: 0] += count }
      }
    }
    chunks.removeAll(keepingCapacity: true)
  }

  /// - Parameter progress: told the share that is done
  /// - Throws: `TextError.nothingToLearnFrom`, `TextError.invalidOption` if there is no room for the marks
  public mutating func learn(progress: ((Double) -> Void)? = nil) throws -> Tokenizer {
    segmentChunks()
    guard !counts.isEmpty else { throw TextError.nothingToLearnFrom }
    let found = symbols.map {
      LearnedEntry(
        text: $0, frequency: counts.remove($0), score: options.model.hasScores ? 0 : nil)
    }
    let fixed = found + learnedMarks
    let room = options.size - Vocabulary.firstLearned - fixed.count
    guard room >= 0 else {
      throw TextError.invalidOption(
        "size",
        expected: "\(options.size - room) or more for symbols and marks, found \(options.size)")
    }
    let learned = learner.learn(from: counts, entries: room, progress: progress)
    return try Tokenizer(
      model: options.model, text: text, vocabulary: Vocabulary(learned: fixed + learned))
  }

  /// Both marks of case, and the slots that occur often enough to learn what becomes of them.
  private var learnedMarks: [LearnedEntry] {
    Mark.all(of: text).compactMap { mark in
      let frequency = marks[mark] ?? 0
      if case .placeable = mark, frequency < options.minimumFrequency { return nil }
      return LearnedEntry(
        text: mark.token, frequency: frequency, score: options.model.hasScores ? 0 : nil)
    }
  }
}
