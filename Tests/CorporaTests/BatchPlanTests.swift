import Corpora
import Testing

@Suite struct BatchPlanTests {
  private static let count = 2_357
  private let sourceLengths = (0..<count).map { 3 + ($0 * 7919) % 41 }
  private let targetLengths = (0..<count).map { 2 + ($0 * 104_729) % 37 }

  private func plan(batchSize: BatchSize = .pairs(10), seed: UInt64 = 1) -> BatchPlan {
    BatchPlan(
      sourceLengths: sourceLengths, targetLengths: targetLengths, batchSize: batchSize, seed: seed)
  }

  @Test(arguments: [1, 10, 64, 5_000])
  func holdsEveryPairExactlyOnce(batchSize: Int) {
    let plan = plan(batchSize: .pairs(batchSize))
    for epoch in 1...3 {
      let batches = plan.batches(epoch: epoch)
      #expect(batches.joined().sorted() == Array(0..<Self.count))
      #expect(batches.filter { $0.count != batchSize }.count <= 1)
    }
  }

  @Test(arguments: [1, 30, 200, 1_000_000])
  func countsTokensOfBothSides(limit: Int) {
    let plan = plan(batchSize: .tokens(limit))
    for epoch in 1...3 {
      let batches = plan.batches(epoch: epoch)
      #expect(batches.joined().sorted() == Array(0..<Self.count))
      let sizes = batches.map { batch in
        [sourceLengths, targetLengths].map { side in batch.reduce(0) { $0 + side[$1] + 1 } }.max()
          ?? 0
      }
      for (batch, size) in zip(batches, sizes) { #expect(size <= limit || batch.count == 1) }
      // What a pool leaves over is less than a batch; of the others the longest pair may not have fitted in.
      let half = sizes.filter { $0 < limit - 45 }
      #expect(half.count <= 1 + batches.count / 50)
    }
  }

  @Test(arguments: [BatchSize.pairs(10), .tokens(200)])
  func dependsOnSeedAndEpochOnly(size: BatchSize) {
    let plan = plan(batchSize: size)
    #expect(plan.batches(epoch: 4) == plan.batches(epoch: 4))
    #expect(plan.batches(epoch: 4) != plan.batches(epoch: 5))
    #expect(plan.batches(epoch: 4) != self.plan(batchSize: size, seed: 2).batches(epoch: 4))
  }

  @Test func staysTheSameInEveryRelease() {
    let plan = BatchPlan(
      sourceLengths: [4, 2, 9, 4, 7, 1, 3], targetLengths: [5, 2, 8, 5, 6, 2, 1],
      batchSize: .pairs(3),
      seed: 42)
    #expect(plan.batches(epoch: 1) == [[3, 0, 4], [6, 5, 1], [2]])
  }

  @Test(arguments: [BatchSize.pairs(10), .tokens(200)])
  func putsPairsOfSimilarLengthTogether(size: BatchSize) {
    let batches = plan(batchSize: size).batches(epoch: 1)
    let spread = batches.map { batch in
      let lengths = batch.map { targetLengths[$0] }
      return (lengths.max() ?? 0) - (lengths.min() ?? 0)
    }
    #expect(spread.reduce(0, +) < 2 * batches.count)
  }

  @Test func doesNotGoFromShortToLong() {
    let lengths = plan().batches(epoch: 1).map { batch in
      batch.map { targetLengths[$0] }.reduce(0, +)
    }
    let rises = zip(lengths, lengths.dropFirst()).filter { $0 < $1 }.count
    #expect((lengths.count / 3..<lengths.count * 2 / 3).contains(rises))
  }

  @Test func hasNoBatchesWithoutPairs() {
    let plan = BatchPlan(sourceLengths: [], targetLengths: [], batchSize: .pairs(3), seed: 1)
    #expect(plan.batches(epoch: 1).isEmpty)
  }
}
