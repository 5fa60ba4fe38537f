import Corpora

/// What the sentences and pairs of one split are known again by: 24 bytes for each pair.
struct SplitFingerprints {
  private(set) var pairs: [UInt64] = []
  private(set) var sources: [UInt64] = []
  private(set) var targets: [UInt64] = []

  mutating func add(_ pair: SentencePair) {
    let (source, target) = (ComparableText(pair.source), ComparableText(pair.target))
    pairs.append(ComparableText.fingerprint(of: source, target))
    sources.append(source.fingerprint)
    targets.append(target.fingerprint)
  }

  /// In order, which is what counting needs.
  mutating func sort() {
    pairs.sort()
    sources.sort()
    targets.sort()
  }
}

/// Sorted fingerprints, with repetitions.
extension [UInt64] {
  /// How many different ones there are.
  var distinctCount: Int {
    zip(self, dropFirst()).reduce(isEmpty ? 0 : 1) { $1.0 == $1.1 ? $0 : $0 + 1 }
  }

  /// How many of them, repetitions included, occur in others.
  func count(in others: [UInt64]) -> Int {
    var position = 0
    return reduce(0) { count, fingerprint in
      while position < others.count, others[position] < fingerprint { position += 1 }
      return position < others.count && others[position] == fingerprint ? count + 1 : count
    }
  }
}

/// How much of a split repeats itself.
public struct SplitReport: Equatable, Sendable, Encodable {
  /// The name of the split.
  public let split: String
  public let pairs: Int
  public let distinctPairs: Int
  public let distinctSources: Int
  public let distinctTargets: Int
  /// Pairs that came before in the split.
  public var duplicates: Int { pairs - distinctPairs }

  init(_ split: Split, _ fingerprints: SplitFingerprints) {
    self.split = split.rawValue
    pairs = fingerprints.pairs.count
    distinctPairs = fingerprints.pairs.distinctCount
    distinctSources = fingerprints.sources.distinctCount
    distinctTargets = fingerprints.targets.distinctCount
  }
}

/// How much of a split occurs in an earlier one.
public struct OverlapReport: Equatable, Sendable, Encodable {
  /// The split whose pairs were looked for.
  public let split: String
  /// The split where they were looked for.
  public let within: String
  /// Pairs of `split` that are in `within` with both sides.
  public let pairs: Int
  /// Pairs of `split` whose source is in `within`.
  public let sources: Int
  /// Pairs of `split` whose target is in `within`.
  public let targets: Int

  init(
    of split: Split, _ fingerprints: SplitFingerprints, within other: Split,
    _ others: SplitFingerprints
  ) {
    self.split = split.rawValue
    within = other.rawValue
    pairs = fingerprints.pairs.count(in: others.pairs)
    sources = fingerprints.sources.count(in: others.sources)
    targets = fingerprints.targets.count(in: others.targets)
  }
}
