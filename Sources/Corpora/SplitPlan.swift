/// Which pairs of a train split go to validation and test, by the place of their source sentence.
///
/// Places are those of `HoldOut`, spread evenly over 0..<1. Validation takes from the lower end, test
/// from the upper one, so neither depends on how much the other takes, a larger amount keeps all that
/// a smaller one took, and no source sentence comes to stand on two sides.
public struct SplitPlan: Equatable, Sendable {
  /// Source sentences below go to validation.
  public let validBelow: Double
  /// Source sentences from here on go to test.
  public let testFrom: Double

  /// - Parameters:
  ///   - positions: the places of the source sentences of all pairs, in any order.
  ///   - valid: what goes to validation; nil: nothing.
  ///   - test: what goes to test; nil: nothing.
  public init(positions: [Double], valid: SplitAmount?, test: SplitAmount?) {
    let sorted = positions.sorted()
    validBelow = valid.map { Self.lowerEnd(of: sorted, $0) } ?? 0
    testFrom = test.map { 1 - Self.lowerEnd(of: sorted.reversed().map { 1 - $0 }, $0) } ?? 1
  }

  /// The split that pairs with a source sentence at this place belong to.
  public func split(at position: Double) -> Split {
    if position < validBelow { return .valid }
    // The mirrored place, because that is what `testFrom` was chosen by.
    return 1 - position < 1 - testFrom ? .test : .train
  }

  /// The place below which the amount lies; whole source sentences only.
  private static func lowerEnd(of sorted: [Double], _ amount: SplitAmount) -> Double {
    switch amount {
    case .share(let share): return share
    case .pairs(let count):
      guard count < sorted.count, let first = sorted.first else { return 1 }
      let end = sorted[count]
      if end > first { return end }
      // The first sentence alone has more pairs than asked for.
      return sorted.first { $0 > first } ?? 1
    }
  }
}
