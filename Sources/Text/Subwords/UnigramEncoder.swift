/// The most likely pieces of a unit by a unigram language model (Kudo 2018); bytes for characters that are no entry.
struct UnigramEncoder: UnigramLatticeEncoder {
  let model: UnigramModel

  /// - Parameter scores: the log-probability of each text
  init(texts: [String], scores: [Float]) {
    model = UnigramModel(texts: texts.map { Array($0.utf8) }, scores: scores)
  }

  func ids(of pieces: [UnigramModel.Piece], in text: [UInt8]) -> [Int32] {
    pieces.flatMap { piece in
      piece.entry == UnigramModel.nothing
        ? text[piece.start..<piece.end].map { Vocabulary.id(ofByte: $0) }
        : [Int32(Vocabulary.firstLearned) + piece.entry]
    }
  }
}
