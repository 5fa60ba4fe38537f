/// Cuts sentence pairs into batches of similar length, in a new random order every epoch.
///
/// All pairs are shuffled, cut into pools of many batches, sorted by length inside their pool, cut
/// into batches, and the batches are shuffled. The order depends on nothing but the lengths, the
/// batch size, the seed and the epoch, so to resume in the middle of an epoch its number and a
/// position are enough.
public struct BatchPlan: Sendable {
  /// The number of sentence pairs in a batch; the last batch may have fewer.
  public let batchSize: Int
  /// What the order of every epoch is derived from.
  public let seed: UInt64

  private let sourceLengths: [Int]
  private let targetLengths: [Int]

  /// The number of batches that are sorted together: more waste less padding, fewer mix better.
  private static let batchesPerPool = 100

  /// - Parameters:
  ///   - sourceLengths: the number of tokens in the source of every pair.
  ///   - targetLengths: the number of tokens in the target of every pair.
  ///   - batchSize: sentence pairs in a batch.
  ///   - seed: what the order of every epoch is derived from.
  public init(sourceLengths: [Int], targetLengths: [Int], batchSize: Int, seed: UInt64) {
    precondition(
      sourceLengths.count == targetLengths.count,
      "BatchPlan: \(sourceLengths.count) source lengths, \(targetLengths.count) target lengths")
    precondition(batchSize > 0, "BatchPlan: batch size \(batchSize) is not positive")
    self.sourceLengths = sourceLengths
    self.targetLengths = targetLengths
    self.batchSize = batchSize
    self.seed = seed
  }

  /// The number of batches in every epoch.
  public var batchCount: Int { (sourceLengths.count + batchSize - 1) / batchSize }

  /// The batches of one epoch; each holds the indices of its pairs.
  ///
  /// Every index occurs exactly once.
  public func batches(epoch: Int) -> [[Int]] {
    var random = generator(epoch: epoch)
    var order = Array(sourceLengths.indices)
    random.shuffle(&order)
    var batches: [[Int]] = []
    batches.reserveCapacity(batchCount)
    for pool in chunks(of: order[...], size: batchSize * Self.batchesPerPool) {
      for batch in chunks(of: sortedByLength(pool)[...], size: batchSize) {
        batches.append(Array(batch))
      }
    }
    random.shuffle(&batches)
    return batches
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
