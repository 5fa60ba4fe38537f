import Foundation

/// A unigram language model on its way to the best one for given words.
struct UnigramEstimate {
  private struct Piece {
    var text: [UInt8]
    /// Log-probability.
    var score: Float
    let isCharacter: Bool
  }

  private let words: [(text: [UInt8], count: Double)]
  private var pieces: [Piece]

  /// Expected occurrences below which a piece is not kept.
  private static let leastExpectation = 0.5

  /// - Parameters:
  ///   - words: different texts of nothing but the characters, and how often each occurs
  ///   - characters: what always stays, with frequencies
  ///   - seeds: longer pieces with what they are worth at first
  init(
    words: [(text: [UInt8], count: Double)], characters: [(text: String, frequency: Double)],
    seeds: [(text: String, score: Double)]
  ) {
    self.words = words
    let all =
      characters.map { ($0.text, $0.frequency, true) } + seeds.map { ($0.text, $0.score, false) }
    let sum = all.reduce(0) { $0 + $1.1 }
    pieces = all.map { text, value, isCharacter in
      Piece(text: Array(text.utf8), score: Float(log(value / sum)), isCharacter: isCharacter)
    }
  }

  var count: Int { pieces.count }

  private var model: UnigramModel {
    UnigramModel(texts: pieces.map(\.text), scores: pieces.map(\.score))
  }

  /// One step of expectation and maximisation; drops the pieces that are not expected to occur.
  ///
  /// The digamma function in place of the logarithm makes rare pieces rarer (a sparse Dirichlet prior; Kurihara &
  /// Sato 2004).
  mutating func maximize() {
    let model = model
    var expected = [Double](repeating: 0, count: pieces.count)
    for (text, count) in words {
      UnigramLattice(text, model: model).forEachExpectation { piece, expectation in
        if piece.entry != UnigramModel.nothing {
          expected[Int(piece.entry)] += count * expectation
        }
      }
    }
    let kept = pieces.indices.filter {
      pieces[$0].isCharacter || expected[$0] >= Self.leastExpectation
    }
    let values = kept.map { max(expected[$0], Self.leastExpectation) }
    let logSum = Self.digamma(values.reduce(0, +))
    pieces = zip(kept, values).map { index, value in
      var piece = pieces[index]
      piece.score = Float(Self.digamma(value) - logSum)
      return piece
    }
  }

  /// Takes away pieces until `goal` are left, first those without which the words are nearly as likely.
  mutating func prune(to goal: Int) {
    let model = model
    let frequencies = frequencies(model)
    let sum = frequencies.reduce(0, +)
    var losses: [(index: Int, loss: Double)] = []
    var kept: [Int] = []
    for index in pieces.indices {
      let frequency = frequencies[index]
      if pieces[index].isCharacter {
        kept.append(index)
      } else if frequency > 0, let others = replacement(of: index, model) {
        // Without the piece its occurrences become occurrences of its replacement.
        let sumWithout = sum + frequency * Double(others.count - 1)
        let without = others.reduce(0) {
          $0 + log((frequencies[Int($1)] + frequency) / sumWithout)
        }
        losses.append((index, frequency * (log(frequency / sum) - without)))
      }
    }
    losses.sort { $0.loss != $1.loss ? $0.loss > $1.loss : $0.index < $1.index }
    kept += losses.prefix(max(0, goal - kept.count)).map(\.index)
    pieces = kept.sorted().map { pieces[$0] }
  }

  /// The pieces that spell another one where it is missing; nil if it is not even used for itself.
  private func replacement(of index: Int, _ model: UnigramModel) -> [Int32]? {
    let best = UnigramLattice(pieces[index].text, model: model).nBest(2)
    guard let first = best.first, first.pieces.count == 1 else { return nil }
    return best.last?.pieces.map(\.entry)
  }

  /// How often each piece occurs in the most likely segmentations.
  private func frequencies(_ model: UnigramModel) -> [Double] {
    var frequencies = [Double](repeating: 0, count: pieces.count)
    for (text, count) in words {
      for piece in model.best(text) where piece.entry != UnigramModel.nothing {
        frequencies[Int(piece.entry)] += count
      }
    }
    return frequencies
  }

  /// The characters and the likeliest pieces, likeliest first.
  func entries(atMost limit: Int) -> [LearnedEntry] {
    let frequencies = frequencies(model)
    let order = pieces.indices.sorted {
      pieces[$0].score != pieces[$1].score ? pieces[$0].score > pieces[$1].score : $0 < $1
    }
    let characters = order.filter { pieces[$0].isCharacter }
    let others = order.filter { !pieces[$0].isCharacter }.prefix(max(0, limit - characters.count))
    let chosen = Set(characters + others)
    return order.filter(chosen.contains).map {
      LearnedEntry(
        text: String(decoding: pieces[$0].text, as: UTF8.self), frequency: Int(frequencies[$0]),
        score: pieces[$0].score)
    }
  }

  /// The derivative of the logarithm of the gamma function, by its asymptotic series (Bernardo 1976).
  static func digamma(_ value: Double) -> Double {
    var x = value
    var result = 0.0
    while x < 7 {
      result -= 1 / x
      x += 1
    }
    let square = 1 / (x * x)
    return result + log(x) - 1 / (2 * x)
      - square * (1.0 / 12 - square * (1.0 / 120 - square / 252))
  }
}
