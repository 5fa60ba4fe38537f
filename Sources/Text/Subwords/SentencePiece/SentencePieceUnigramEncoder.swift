/// The most likely pieces of a line by a unigram model of SentencePiece.
struct SentencePieceUnigramEncoder: UnigramLatticeEncoder {
  let model: UnigramModel
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

  func ids(of pieces: [UnigramModel.Piece], in text: [UInt8]) -> [Int32] {
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
