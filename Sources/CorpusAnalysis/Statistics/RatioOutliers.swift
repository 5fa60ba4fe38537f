import Corpora

/// Pairs with a side that is far longer than the other.
public struct RatioOutliers: Equatable, Sendable, Encodable {
  /// A pair and its ratio.
  public struct Example: Equatable, Sendable, Encodable {
    public let place: PairPlace
    /// The longer side over the shorter one, in words or in bytes, with something added to both.
    public let ratio: Double
    public let source: String
    public let target: String
  }

  /// The ratio from which on pairs count.
  public let above = LengthRatio.usual
  public private(set) var count = 0
  /// The worst of them, the worst first.
  public private(set) var examples: [Example] = []

  private static let shownExamples = 3

  mutating func add(_ pair: PlacedPair, sourceWords: Int, targetWords: Int) {
    let ratio = LengthRatio(
      source: pair.pair.source, sourceWords: sourceWords, target: pair.pair.target,
      targetWords: targetWords
    ).value
    guard ratio > above else { return }
    count += 1
    if examples.count == Self.shownExamples, let last = examples.last, ratio <= last.ratio {
      return
    }
    let example = Example(
      place: PairPlace(pair), ratio: ratio, source: pair.pair.source, target: pair.pair.target)
    let position = examples.firstIndex { $0.ratio < ratio } ?? examples.endIndex
    examples.insert(example, at: position)
    examples = Array(examples.prefix(Self.shownExamples))
  }
}
