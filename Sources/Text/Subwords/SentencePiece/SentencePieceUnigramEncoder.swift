/// The most likely pieces of a line by a unigram model of SentencePiece.
struct SentencePieceUnigramEncoder: SubwordEncoder {
  private let model: UnigramModel
  private let fallsBackToBytes: Bool

  init(texts: [String], scores: [Float], options: SentencePieceOptions) {
    let unused = Set(options.unused)
    let used = texts.enumerated().map { offset, text in
      unused.contains(Int32(Vocabulary.firstLearned + offset)) ? [] : Array(text.utf8)
    }
    model = UnigramModel(
      texts: used, scores: scores,
      symbols: Set(options.symbols.map { $0 - Int32(Vocabulary.firstLearned) }))
    fallsBackToBytes = options.fallsBackToBytes
  }

  func encode(_ unit: String) -> [Int32] {
    let text = Array(unit.utf8)
    return ids(of: model.best(text), in: text)
  }

  func sample(
    _ unit: String, _ sampling: SubwordSampling, using generator: inout some RandomNumberGenerator
  ) -> [Int32] {
    guard case .power(let alpha) = sampling else { return encode(unit) }
    let text = Array(unit.utf8)
    let pieces = UnigramLattice(text, model: model).sample(alpha: alpha, using: &generator)
    return ids(of: pieces, in: text)
  }

  func nBest(_ unit: String, _ count: Int) -> [(ids: [Int32], score: Double)] {
    let text = Array(unit.utf8)
    return UnigramLattice(text, model: model).nBest(count).map {
      (ids(of: $0.pieces, in: text), $0.score)
    }
  }

  private func ids(of pieces: [UnigramModel.Piece], in text: [UInt8]) -> [Int32] {
    var ids = SentencePieceIDs(fallsBackToBytes: fallsBackToBytes)
    for piece in pieces { ids.append(piece.entry, text[piece.start..<piece.end]) }
    return ids.all
  }
}

/// Ids of pieces one after another, with what SentencePiece makes of characters that are none.
struct SentencePieceIDs {
  let fallsBackToBytes: Bool
  private(set) var all: [Int32] = []

  init(fallsBackToBytes: Bool) {
    self.fallsBackToBytes = fallsBackToBytes
  }

  /// - Parameters:
  ///   - entry: position of the piece, negative for none
  ///   - text: what it spells
  mutating func append(_ entry: Int32, _ text: ArraySlice<UInt8>) {
    if entry >= 0 {
      all.append(Int32(Vocabulary.firstLearned) + entry)
    } else if fallsBackToBytes {
      all.append(contentsOf: text.map { Vocabulary.id(ofByte: $0) })
    } else if all.last != Vocabulary.unknown {
      // Unknown characters in a row are one unknown token.
      all.append(Vocabulary.unknown)
    }
  }
}
