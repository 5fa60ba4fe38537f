/// Cuts sentence pairs into batches of similar length, in a new random order every epoch.
///
/// All pairs are shuffled, cut into pools of many batches, sorted by length inside their pool, cut
/// into batches, and the batches are shuffled. The order depends on nothing but the lengths, the
/// batch size, the seed and the epoch, so to resume in the middle of an epoch its number and a
/// position are enough.
public struct BatchPlan: Sendable {
  /// What is in a batch at most.
  public let batchSize: BatchSize
  /// What the order of every epoch is derived from.
  public let seed: UInt64

  private let sourceLengths: [Int]
  private let targetLengths: [Int]

  /// The number of batches that are sorted together: more waste less padding, fewer mix better.
  private static let batchesPerPool = 100
  private let pairsPerPool: Int

  /// - Parameters:
  ///   - sourceLengths: the number of tokens in the source of every pair.
  ///   - targetLengths: the number of tokens in the target of every pair.
  ///   - batchSize: what is in a batch at most.
  ///   - seed: what the order of every epoch is derived from.
  public init(sourceLengths: [Int], targetLengths: [Int], batchSize: BatchSize, seed: UInt64) {
    precondition(
      sourceLengths.count == targetLengths.count,
      "BatchPlan: \(sourceLengths.count) source lengths, \(targetLengths.count) target lengths")
    switch batchSize {
    case .pairs(let count):
      precondition(count > 0, "BatchPlan: \(count) pairs in a batch")
      pairsPerPool = count * Self.batchesPerPool
    case .tokens(let count):
      precondition(count > 0, "BatchPlan: \(count) tokens in a batch")
      let tokens = zip(sourceLengths, targetLengths).reduce(0) { $0 + max($1.0, $1.1) + 1 }
      let usual = count * sourceLengths.count / max(tokens, 1)
      pairsPerPool = max(usual, 1) * Self.batchesPerPool
    }
    self.sourceLengths = sourceLengths
    self.targetLengths = targetLengths
    self.batchSize = batchSize
    self.seed = seed
  }

  /// The batches of one epoch; each holds the indices of its pairs.
  ///
  /// Every index occurs exactly once.
  public func batches(epoch: Int) -> [[Int]] {
    var random = generator(epoch: epoch)
    var order = Array(sourceLengths.indices)
    random.shuffle(&order)
    var batches = chunks(of: order[...], size: pairsPerPool).flatMap { cut(sortedByLength($0)) }
    random.shuffle(&batches)
    return batches
  }

  /// The batches of all pairs sorted by length, the same every time: to measure by, not to learn from.
  public var batchesByLength: [[Int]] {
    let order = Array(sourceLengths.indices)
    return cut(sortedByLength(order[...]))
  }

  /// Neighbours together in batches.
  private func cut(_ pool: [Int]) -> [[Int]] {
    switch batchSize {
    case .pairs(let count): chunks(of: pool[...], size: count).map(Array.init)
    case .tokens(let count): cut(pool, tokens: count)
    }
  }

  private func cut(_ pool: [Int], tokens limit: Int) -> [[Int]] {
    var batches: [[Int]] = []
    var batch: [Int] = []
    var tokens = (source: 0, target: 0)
    for index in pool {
      let added = (source: sourceLengths[index] + 1, target: targetLengths[index] + 1)
      let longer = max(tokens.source + added.source, tokens.target + added.target)
      if !batch.isEmpty, longer > limit {
        batches.append(batch)
        batch = []
        tokens = (0, 0)
      }
      batch.append(index)
      tokens = (tokens.source + added.source, tokens.target + added.target)
    }
    return batch.isEmpty ? batches : batches + [batch]
  }

  /// Mixed twice, because neighbouring seeds and epochs must not share parts of their sequences.
  private func generator(epoch: Int) -> SplitMix64 {
    let mixedEpoch = SplitMix64.mix(UInt64(bitPattern: Int64(epoch)) &+ 1)
    return SplitMix64(seed: SplitMix64.mix(seed ^ mixedEpoch))
  }

  /// Sorted by target, then source length; pairs of the same lengths stay in their random order.
  private func sortedByLength(_ pool: ArraySlice<Int>) -> [Int] {
    let keyed = pool.enumerated().map { place, index in
      (target: targetLengths[index], source: sourceLengths[index], place: place, index: index)
    }
    return keyed.sorted { one, other in
      (one.target, one.source, one.place) < (other.target, other.source, other.place)
    }.map(\.index)
  }

  private func chunks(of elements: ArraySlice<Int>, size: Int) -> [ArraySlice<Int>] {
    stride(from: elements.startIndex, to: elements.endIndex, by: size).map { start in
      elements[start..<min(start + size, elements.endIndex)]
    }
  }
}
