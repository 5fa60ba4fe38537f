/// The most probable continuations of some hypotheses, found in one pass over their rows.
///
/// A value counts only if it beats the worst kept so far. Soon nearly none does, so values are tested in blocks:
/// the pass costs little more than reading the memory. Equals are ordered by row, then by token. What has
/// probability zero (−∞, or not a number) is never kept.
package struct TopTokens {
  package struct Candidate: Equatable {
    /// Of the hypothesis with this continuation.
    package let logProbability: Float
    /// Whose continuation it is, as given to `add`.
    package let parent: Int
    package let token: Int32
  }

  /// Best first.
  package private(set) var candidates: [Candidate] = []
  private let count: Int
  private let forbidden: [Int32]
  /// What a candidate must exceed to be kept.
  private var threshold = -Float.infinity

  /// - Parameters:
  ///   - count: how many to keep
  ///   - forbidden: tokens that never count
  package init(_ count: Int, except forbidden: [Int32]) {
    self.count = count
    self.forbidden = forbidden
    candidates.reserveCapacity(count + 1)
  }

  /// Looks through the continuations of a hypothesis.
  ///
  /// - Parameters:
  ///   - row: log-probabilities [vocabularySize]
  ///   - base: log-probability of the hypothesis so far
  ///   - parent: names the hypothesis
  ///   - allows: whether a token can be the next one; asked only about those that would be kept
  package mutating func add(
    _ row: UnsafeBufferPointer<Float>, after base: Float, of parent: Int,
    where allows: (Int32) -> Bool = { _ in true }
  ) {
    guard let start = row.baseAddress else { return }
    let width = SIMD16<Float>.scalarCount
    let blocks = UnsafeRawPointer(start)
    var index = 0
    while index + width <= row.count {
      let block = blocks.loadUnaligned(
        fromByteOffset: index * MemoryLayout<Float>.stride, as: SIMD16<Float>.self)
      if any(block + base .> threshold) {
        for token in index..<index + width {
          consider(base + row[token], parent, Int32(token), allows)
        }
      }
      index += width
    }
    for token in index..<row.count { consider(base + row[token], parent, Int32(token), allows) }
  }

  private mutating func consider(
    _ logProbability: Float, _ parent: Int, _ token: Int32, _ allows: (Int32) -> Bool
  ) {
    guard logProbability > threshold, !forbidden.contains(token), allows(token) else { return }
    if candidates.count == count { candidates.removeLast() }
    var place = candidates.count
    while place > 0, candidates[place - 1].logProbability < logProbability { place -= 1 }
    candidates.insert(
      Candidate(logProbability: logProbability, parent: parent, token: token), at: place)
    if candidates.count == count, let worst = candidates.last { threshold = worst.logProbability }
  }
}
