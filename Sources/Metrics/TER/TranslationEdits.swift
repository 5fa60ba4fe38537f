/// The edits that TER counts: of words, and moves of neighbouring words at one blow.
///
/// To find the fewest is too hard, so Tercom looks for one good move after another, by rules that are arbitrary in part.
/// All of them matter to the score, and are those of sacreBLEU.
struct TranslationEdits {
  /// The most words that one move takes.
  private static let longestMove = 10
  /// How far apart the same words may stand to be moved.
  private static let farthestMove = 50
  /// After how many moves were tried the search gives up.
  private static let mostTries = 1000

  private let reference: [UInt64]
  private var hypothesis: [UInt64]
  private var tries = 0

  /// How many edits make the reference of the hypothesis; each word is a ``Fingerprint``.
  static func count(from hypothesis: [UInt64], to reference: [UInt64]) -> Int {
    guard !reference.isEmpty else { return hypothesis.count }
    var edits = TranslationEdits(reference: reference, hypothesis: hypothesis)
    return edits.count()
  }

  private init(reference: [UInt64], hypothesis: [UInt64]) {
    self.reference = reference
    self.hypothesis = hypothesis
  }

  private mutating func count() -> Int {
    var matrix = EditMatrix(hypothesis: hypothesis, reference: reference)
    var moves = 0
    while let move = bestMove(matrix), tries < Self.mostTries, move.gain > 0 {
      hypothesis = move.applied(to: hypothesis)
      matrix.replaceHypothesis(by: hypothesis)
      moves += 1
    }
    return moves + matrix.cost
  }

  /// Of all moves the one that spares most, then the longest, the one that starts first, the one that goes least far.
  private mutating func bestMove(_ matrix: EditMatrix) -> Move? {
    let alignment = matrix.alignment
    var trial = matrix
    var best: Move?
    search: for start in hypothesis.indices {
      for expected in reference.indices where abs(expected - start) <= Self.farthestMove {
        for length in 1...Self.longestMove {
          guard start + length <= hypothesis.count, expected + length <= reference.count,
            hypothesis[start + length - 1] == reference[expected + length - 1]
          else { break }
          guard isWorthMoving(start, expected, length, alignment) else { continue }
          for target in targets(expected, length, alignment) {
            var move = Move(start: start, length: length, target: target)
            trial.replaceHypothesis(by: move.applied(to: hypothesis))
            move.gain = matrix.cost - trial.cost
            tries += 1
            if best.map({ move.isBetter(than: $0) }) ?? true { best = move }
          }
          if tries >= Self.mostTries { break search }
        }
      }
    }
    return best
  }

  /// Whether something is wrong at both ends, and the words do not move within themselves.
  private func isWorthMoving(
    _ start: Int, _ expected: Int, _ length: Int, _ alignment: Alignment
  ) -> Bool {
    alignment.isWrong[start..<start + length].contains(true)
      && alignment.isMissed[expected..<expected + length].contains(true)
      && !(start..<start + length).contains(alignment.positions[expected])
  }

  /// Where words may go that the reference has at `expected`: behind the words that stand for it or those around.
  private func targets(_ expected: Int, _ length: Int, _ alignment: Alignment) -> [Int] {
    var targets: [Int] = []
    for position in expected - 1..<expected + length {
      let target = position < 0 ? 0 : alignment.positions[position] + 1
      if target != targets.last { targets.append(target) }
    }
    return targets
  }

  /// Words that go elsewhere together.
  private struct Move {
    let start: Int
    let length: Int
    /// In front of which word, as they stand before the move.
    let target: Int
    /// Edits of words that it spares.
    var gain = 0

    func isBetter(than other: Move) -> Bool {
      if gain != other.gain { return gain > other.gain }
      if length != other.length { return length > other.length }
      if start != other.start { return start < other.start }
      return target < other.target
    }

    /// Changes places with the words between here and there.
    func applied(to words: [UInt64]) -> [UInt64] {
      let end = start + length
      // Into themselves: as many of the words behind go ahead as would stand before them.
      let ahead = target > end ? target : min(end + target - start, words.count)
      let (first, middle, last) = target < start ? (target, start, end) : (start, end, ahead)
      var moved = Array(words[..<first])
      moved += words[middle..<last]
      moved += words[first..<middle]
      moved += words[last...]
      return moved
    }
  }
}
