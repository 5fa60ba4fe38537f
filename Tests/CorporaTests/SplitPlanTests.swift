import Corpora
import Testing

@Suite struct SplitPlanTests {
  private let positions = (0..<100).map { Double($0) / 100 }

  private func counts(_ plan: SplitPlan, _ positions: [Double]) -> [Split: Int] {
    positions.reduce(into: [:]) { $0[plan.split(at: $1), default: 0] += 1 }
  }

  @Test func takesPairsFromBothEnds() {
    let plan = SplitPlan(positions: positions.reversed(), valid: .pairs(7), test: .pairs(12))
    #expect(counts(plan, positions) == [.valid: 7, .test: 12, .train: 81])
    #expect(plan.split(at: 0) == .valid)
    #expect(plan.split(at: 0.99) == .test)
  }

  @Test func takesShares() {
    let plan = SplitPlan(positions: positions, valid: .share(0.1), test: nil)
    #expect(counts(plan, positions) == [.valid: 10, .train: 90])
    let both = SplitPlan(positions: positions, valid: .share(0.25), test: .share(0.5))
    #expect(counts(both, positions) == [.valid: 25, .train: 26, .test: 49])
  }

  @Test func neverSplitsASourceSentence() {
    let repeated = [0.1, 0.2, 0.2, 0.2, 0.3, 0.9, 0.9]
    for count in 1...6 {
      let plan = SplitPlan(positions: repeated, valid: .pairs(count), test: nil)
      let expected = [1: 1, 2: 1, 3: 1, 4: 4, 5: 5, 6: 5][count]
      #expect(counts(plan, repeated)[.valid] == expected)
    }
    // A first sentence with more pairs than asked for is taken whole.
    let plan = SplitPlan(positions: repeated, valid: nil, test: .pairs(1))
    #expect(counts(plan, repeated) == [.train: 5, .test: 2])
  }

  @Test func aLargerAmountKeepsWhatASmallerOneTook() {
    let small = SplitPlan(positions: positions, valid: .pairs(5), test: .pairs(5))
    let large = SplitPlan(positions: positions, valid: .pairs(20), test: .pairs(30))
    for position in positions where small.split(at: position) != .train {
      #expect(large.split(at: position) == small.split(at: position))
    }
  }

  @Test func takesEverythingThatIsAskedFor() {
    let plan = SplitPlan(positions: positions, valid: .pairs(100), test: nil)
    #expect(counts(plan, positions) == [.valid: 100])
  }

  @Test(arguments: [
    ("1000", SplitAmount.pairs(1000)), ("2%", .share(0.02)), ("0.5", .share(0.5)), ("0", nil),
    ("-3", nil), ("1.5", nil), ("100%", nil), ("0%", nil), ("nan", nil), ("much", nil), ("", nil),
  ])
  func readsAmounts(text: String, expected: SplitAmount?) {
    #expect(SplitAmount(text) == expected)
  }
}
