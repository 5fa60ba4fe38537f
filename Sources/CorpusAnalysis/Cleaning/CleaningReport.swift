import Corpora

/// How many pairs each rule removes, with some of them to look at; encoded, it is the JSON that
/// `corpus clean` prints.
public struct CleaningReport: Sendable, Encodable {
  /// A pair that a rule removes.
  public struct Example: Equatable, Sendable, Encodable {
    public let place: PairPlace
    public let source: String
    public let target: String
  }

  /// What one rule removes.
  public struct Entry: Equatable, Sendable, Encodable {
    public let rule: CleaningRule
    public internal(set) var pairs = 0
    public internal(set) var examples: [Example] = []
  }

  /// In the order in which the rules are applied.
  public private(set) var entries: [Entry]
  /// The number of pairs that were judged.
  public private(set) var judged = 0
  /// The number of pairs that are removed.
  public var removed: Int { entries.reduce(0) { $0 + $1.pairs } }

  private let exampleCount: Int
  /// Which of a rule's pairs are shown is drawn, so that they come from all over the corpus.
  private var random: SplitMix64

  private enum CodingKeys: String, CodingKey {
    case entries = "rules"
    case judged
  }

  /// - Parameters:
  ///   - rules: the rules that are applied.
  ///   - exampleCount: the most examples to keep of each.
  ///   - seed: of their choice.
  public init(rules: [CleaningRule], exampleCount: Int = 3, seed: UInt64 = 1) {
    entries = CleaningRule.allCases.filter(rules.contains).map { Entry(rule: $0) }
    self.exampleCount = exampleCount
    random = SplitMix64(seed: seed)
  }

  /// Counts one more pair and what was judged of it.
  public mutating func add(_ pair: PlacedPair, _ rule: CleaningRule?) {
    judged += 1
    guard let index = entries.firstIndex(where: { $0.rule == rule }) else { return }
    entries[index].pairs += 1
    keep(
      Example(place: PairPlace(pair), source: pair.pair.source, target: pair.pair.target), at: index
    )
  }

  /// Each of the pairs seen so far is among the examples with the same probability (Vitter 1985, algorithm R).
  private mutating func keep(_ example: Example, at index: Int) {
    guard entries[index].examples.count == exampleCount else {
      return entries[index].examples.append(example)
    }
    let place = Int(random.next(below: UInt64(entries[index].pairs)))
    if place < exampleCount { entries[index].examples[place] = example }
  }
}
