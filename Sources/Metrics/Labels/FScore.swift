/// Precision, recall and their harmonic mean (van Rijsbergen 1979).
public struct FScore: Equatable, Sendable {
  /// Both found and expected.
  public private(set) var correct: Int
  /// What was found, right or wrong.
  public private(set) var predicted: Int
  /// What should have been found.
  public private(set) var expected: Int

  public init(correct: Int = 0, predicted: Int = 0, expected: Int = 0) {
    self.correct = correct
    self.predicted = predicted
    self.expected = expected
  }

  /// 0 to 1; 0 where nothing was found.
  public var precision: Double { Self.share(correct, of: predicted) }
  /// 0 to 1; 0 where there was nothing to find.
  public var recall: Double { Self.share(correct, of: expected) }
  /// 0 to 1
  public var f1: Double { Self.share(2 * correct, of: predicted + expected) }

  static func += (sum: inout FScore, other: FScore) {
    sum.correct += other.correct
    sum.predicted += other.predicted
    sum.expected += other.expected
  }

  private static func share(_ part: Int, of whole: Int) -> Double {
    whole == 0 ? 0 : Double(part) / Double(whole)
  }
}
