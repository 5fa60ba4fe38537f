/// An encoder that compares segmentations by a unigram language model (Kudo 2018): conforming types say what pieces are as
/// ids.
protocol UnigramLatticeEncoder: SubwordEncoder {
  var model: UnigramModel { get }

  /// - Parameters:
  ///   - pieces: one after another, all of the text
  ///   - text: in UTF-8
  func ids(of pieces: [UnigramModel.Piece], in text: [UInt8]) -> [Int32]
}

extension UnigramLatticeEncoder {
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
}
