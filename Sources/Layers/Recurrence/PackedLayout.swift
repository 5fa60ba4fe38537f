/// Where each token of a batch of sentences stands when no padding is kept, equation (7).
///
/// Sentences are sorted by length, longest first, and tokens are stored time-major: first every sentence's first
/// token, then the second token of the sentences that have one, and so on. Step t therefore is a block of
/// `runningCounts[t]` rows, and its rows continue the first rows of step t − 1: the recurrence works on plain
/// sub-matrices, and nothing is ever computed for a sentence that has ended.
public struct PackedLayout: Sendable, Equatable {
  /// Tokens of each sentence, descending.
  public let lengths: [Int]
  /// Sentences still running at each step, descending.
  public let runningCounts: [Int]
  /// First row of each step.
  public let stepOffsets: [Int]

  /// - Parameter lengths: at least 1 each, descending.
  public init(lengths: [Int]) {
    precondition(
      zip(lengths, lengths.dropFirst()).allSatisfy { $0 >= $1 } && (lengths.last ?? 1) >= 1,
      "PackedLayout: lengths must be positive and descend: \(lengths)")
    self.lengths = lengths
    var running: [Int] = []
    var offsets: [Int] = []
    var offset = 0
    var count = lengths.count
    for step in 0..<(lengths.first ?? 0) {
      while lengths[count - 1] <= step { count -= 1 }
      running.append(count)
      offsets.append(offset)
      offset += count
    }
    runningCounts = running
    stepOffsets = offsets
    tokens = offset
  }

  /// One step of so many sentences, a row for each.
  public init(oneStepOf sentences: Int) {
    self.init(lengths: [Int](repeating: 1, count: sentences))
  }

  /// Tokens of all sentences: rows of a packed matrix.
  public let tokens: Int
  public var sentences: Int { lengths.count }
  public var steps: Int { runningCounts.count }

  /// The rows of one step.
  public func rows(ofStep step: Int) -> Range<Int> {
    stepOffsets[step]..<stepOffsets[step] + runningCounts[step]
  }

  /// The rows of one sentence.
  public func rows(ofSentence sentence: Int) -> [Int32] {
    (0..<lengths[sentence]).map { Int32(stepOffsets[$0] + sentence) }
  }

  /// The rows of the states before one step in [initial state of each sentence, then all tokens].
  func rowsBefore(step: Int) -> Range<Int> {
    let start = step == 0 ? 0 : sentences + stepOffsets[step - 1]
    return start..<start + runningCounts[step]
  }

  /// The layout of the tokens of some steps alone.
  public func steps(_ steps: Range<Int>) -> PackedLayout {
    PackedLayout(
      lengths: lengths.prefix { $0 > steps.lowerBound }
        .map { min($0, steps.upperBound) - steps.lowerBound })
  }

  /// Packs one value for each token of each sentence.
  public func pack<Value>(_ sentences: [[Value]]) -> [Value] {
    precondition(sentences.map(\.count) == lengths, "PackedLayout: sentences of other lengths")
    return (0..<steps).flatMap { step in (0..<runningCounts[step]).map { sentences[$0][step] } }
  }

  /// For each sentence the row of its last token.
  public var lastRows: [Int32] {
    lengths.indices.map { Int32(stepOffsets[lengths[$0] - 1] + $0) }
  }

  /// For each row the row of the same sentence counted from its other end: reverses every sentence.
  public var reversedRows: [Int32] {
    mapRows { step, sentence in stepOffsets[lengths[sentence] - 1 - step] + sentence }
  }

  /// For each row the row before it in [initial state of each sentence, then all tokens].
  public var previousRows: [Int32] {
    mapRows { step, sentence in
      step == 0 ? sentence : self.sentences + stepOffsets[step - 1] + sentence
    }
  }

  /// The rows sentence by sentence instead of step by step.
  public var sentenceMajorRows: [Int32] {
    lengths.indices.flatMap { rows(ofSentence: $0) }
  }

  /// For each sentence its first row after sorting by `sentenceMajorRows`.
  public var sentenceStarts: [Int32] {
    var start: Int32 = 0
    return lengths.map { length in
      defer { start += Int32(length) }
      return start
    }
  }

  private func mapRows(_ transform: (_ step: Int, _ sentence: Int) -> Int) -> [Int32] {
    (0..<steps).flatMap { step in
      (0..<runningCounts[step]).map { Int32(transform(step, $0)) }
    }
  }
}
