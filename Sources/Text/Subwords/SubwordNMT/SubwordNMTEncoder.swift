/// Pieces of words by the merges of subword-nmt; bytes for pieces that are no entry.
///
/// As in subword-nmt's output a token that ends in `@@` goes on in the next one, and any other ends a word.
struct SubwordNMTEncoder: SubwordEncoder {
  private let merger: SubwordNMTMerger
  private let ids: [ExactText: Int32]

  static let continuation = "@@"

  init(codes: SubwordNMTCodes, tokens: some Sequence<String>) {
    merger = SubwordNMTMerger(codes)
    var ids: [ExactText: Int32] = [:]
    for (offset, token) in tokens.enumerated() {
      ids[ExactText(token)] = Int32(Vocabulary.firstLearned + offset)
    }
    self.ids = ids
  }

  /// - Parameter unit: a word with the space after it
  func encode(_ unit: String) -> [Int32] {
    ids(of: merger.pieces(of: Self.word(unit)) { false })
  }

  func sample(
    _ unit: String, _ sampling: SubwordSampling, using generator: inout some RandomNumberGenerator
  ) -> [Int32] {
    guard case .dropout(let probability) = sampling else { return encode(unit) }
    return ids(of: merger.pieces(of: Self.word(unit)) { generator.fraction() < probability })
  }

  private func ids(of pieces: [String]) -> [Int32] {
    var ids: [Int32] = []
    for (place, token) in Self.tokens(of: pieces).enumerated() {
      // A word that ends as if it went on could not be told apart.
      let isMisleading = place == pieces.count - 1 && token.hasSuffix(Self.continuation)
      if !isMisleading, let id = self.ids[ExactText(token)] {
        ids.append(id)
      } else {
        let bytes =
          isMisleading
          ? Array(token.utf8) + [UInt8(ascii: " ")] : SubwordNMTSegmentation.bytes(of: token)
        ids += bytes.map { Vocabulary.id(ofByte: $0) }
      }
    }
    return ids
  }

  static func word(_ unit: String) -> String { String(unit.unicodeScalars.dropLast()) }

  /// The pieces of a word as subword-nmt writes them.
  static func tokens(of pieces: [String]) -> [String] {
    pieces.dropLast().map { $0 + continuation } + pieces.suffix(1)
  }
}

/// Makes entries of the most frequent pieces that the merges of subword-nmt cut words into.
struct SubwordNMTLearner: SubwordLearner {
  let options: VocabularyOptions
  let codes: SubwordNMTCodes

  func learn(
    from units: UnitCounts, entries limit: Int, progress: ((Double) -> Void)?
  ) -> [LearnedEntry] {
    let merger = SubwordNMTMerger(codes)
    var counts = UnitCounts()
    for (unit, count) in units.sorted {
      let pieces = merger.pieces(of: SubwordNMTEncoder.word(unit)) { false }
      for token in SubwordNMTEncoder.tokens(of: pieces) { counts.add(token, count: count) }
      // A word whose end looks like one that goes on could not be told apart, and is left to bytes.
      if let last = pieces.last, last.hasSuffix(SubwordNMTEncoder.continuation) {
        _ = counts.remove(last)
      }
    }
    progress?(1)
    return counts.mostFrequentTokens(atLeast: options.minimumFrequency, atMost: limit)
  }
}
