import Foundation

/// All segmentations of one text at once: the pieces as edges between positions in it.
struct UnigramLattice {
  typealias Piece = UnigramModel.Piece

  private let end: Int
  /// Sorted by where they start.
  private var pieces: [Piece] = []

  init(_ text: [UInt8], model: UnigramModel) {
    end = text.count
    pieces.reserveCapacity(4 * end)
    var start = 0
    while start < end {
      model.forEachPiece(in: text, at: start) { pieces.append($0) }
      start += UnigramModel.length(ofCharacter: text[start])
    }
  }

  /// The pieces that end at each position, as chains through one array: `first` for each position, then `next` of each
  /// piece; -1 ends a chain.
  private var ending: (first: [Int], next: [Int]) {
    var first = [Int](repeating: -1, count: end + 1)
    var next = [Int](repeating: -1, count: pieces.count)
    for index in pieces.indices.reversed() {
      next[index] = first[pieces[index].end]
      first[pieces[index].end] = index
    }
    return (first, next)
  }

  /// For each position the logarithm of the summed likelihoods of all ways to reach it.
  ///
  /// - Parameter alpha: what scores are multiplied by
  private func forward(alpha: Double) -> [Double] {
    var sums = [Double](repeating: -.infinity, count: end + 1)
    sums[0] = 0
    // A piece starts where all pieces that reach its start are done.
    for piece in pieces {
      sums[piece.end] = Self.logSum(sums[piece.end], sums[piece.start] + alpha * piece.score)
    }
    return sums
  }

  private func backward() -> [Double] {
    var sums = [Double](repeating: -.infinity, count: end + 1)
    sums[end] = 0
    for piece in pieces.reversed() {
      sums[piece.start] = Self.logSum(sums[piece.start], sums[piece.end] + piece.score)
    }
    return sums
  }

  /// How often each piece is expected (Kudo 2018, by the forward–backward algorithm of Baum 1972).
  func forEachExpectation(_ body: (Piece, Double) -> Void) {
    let before = forward(alpha: 1)
    let after = backward()
    for piece in pieces {
      body(piece, exp(before[piece.start] + piece.score + after[piece.end] - before[end]))
    }
  }

  /// The most likely segmentations, best first, with their log-probabilities.
  func nBest(_ count: Int) -> [(pieces: [Piece], score: Double)] {
    struct Path {
      var score: Double
      /// The last piece, and which of the best paths to its start goes before it.
      var piece: Int
      var rank: Int
    }
    var best = [[Path]](repeating: [], count: end + 1)
    best[0] = [Path(score: 0, piece: -1, rank: 0)]
    let (first, next) = ending
    for position in first.indices.dropFirst() {
      var paths: [Path] = []
      for index in sequence(first: first[position], next: { next[$0] }).prefix(while: { $0 >= 0 }) {
        for (rank, path) in best[pieces[index].start].enumerated() {
          paths.append(Path(score: path.score + pieces[index].score, piece: index, rank: rank))
        }
      }
      // Ties stay in the order of the pieces.
      paths.sort { ($1.score, $0.piece, $0.rank) < ($0.score, $1.piece, $1.rank) }
      best[position] = Array(paths.prefix(count))
    }
    return best[end].map { path in
      var result: [Piece] = []
      var path = path
      while path.piece >= 0 {
        let piece = pieces[path.piece]
        result.append(piece)
        path = best[piece.start][path.rank]
      }
      return (result.reversed(), result.reduce(0) { $0 + $1.score })
    }
  }

  /// A segmentation drawn with a probability proportional to its likelihood to the power of `alpha` (Kudo 2018).
  func sample(alpha: Double, using generator: inout some RandomNumberGenerator) -> [Piece] {
    let sums = forward(alpha: alpha)
    let (first, next) = ending
    var result: [Piece] = []
    var position = end
    while position > 0 {
      var rest = generator.fraction()
      var chosen = first[position]
      var index = chosen
      while index >= 0 {
        // The last one, should rounding leave a rest.
        chosen = index
        let piece = pieces[index]
        rest -= exp(sums[piece.start] + alpha * piece.score - sums[position])
        index = rest < 0 ? -1 : next[index]
      }
      result.append(pieces[chosen])
      position = pieces[chosen].start
    }
    return result.reversed()
  }

  /// log(eᵃ + eᵇ), without overflow.
  private static func logSum(_ a: Double, _ b: Double) -> Double {
    let high = max(a, b)
    let low = min(a, b)
    return low == -.infinity ? high : high + log1p(exp(low - high))
  }
}
