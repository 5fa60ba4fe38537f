/// The most likely pieces of a unit by a unigram language model (Kudo 2018); bytes for characters that are no entry.
struct UnigramEncoder: SubwordEncoder {
  private let model: UnigramModel

  /// - Parameter scores: the log-probability of each text
  init(texts: [String], scores: [Float]) {
    model = UnigramModel(texts: texts.map { Array($0.utf8) }, scores: scores)
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
    pieces.flatMap { piece in
      piece.entry == UnigramModel.nothing
        ? text[piece.start..<piece.end].map { Vocabulary.id(ofByte: $0) }
        : [Int32(Vocabulary.firstLearned) + piece.entry]
    }
  }
}
