import Corpora

/// Counts what there is to know of a corpus while its pairs pass by, one at a time.
///
/// It keeps 24 bytes of every pair, 8 of every different word, and nothing else that grows.
public struct CorpusStatistics {
  private var source: SideStatistics
  private var target: SideStatistics
  private var fingerprints: [Split: SplitFingerprints] = [:]
  private var outliers = RatioOutliers()

  public init(sourceLanguage: String, targetLanguage: String) {
    source = SideStatistics(language: sourceLanguage)
    target = SideStatistics(language: targetLanguage)
  }

  /// Counts one more pair.
  public mutating func add(_ pair: PlacedPair) {
    let sourceWords = source.add(pair.pair.source, at: pair)
    let targetWords = target.add(pair.pair.target, at: pair)
    fingerprints[pair.split, default: SplitFingerprints()].add(pair.pair)
    outliers.add(pair, sourceWords: sourceWords, targetWords: targetWords)
  }

  /// What was counted.
  public func report() -> StatisticsReport {
    let sorted = fingerprints.mapValues { fingerprints in
      var sorted = fingerprints
      sorted.sort()
      return sorted
    }
    let splits = Split.allCases.compactMap { split in sorted[split].map { (split, $0) } }
    let overlaps = splits.indices.flatMap { later in
      splits[..<later].map { earlier, others in
        OverlapReport(of: splits[later].0, splits[later].1, within: earlier, others)
      }
    }
    return StatisticsReport(
      splits: splits.map { SplitReport($0, $1) }, sides: [source.report, target.report],
      overlaps: overlaps, ratioOutliers: outliers,
      oddCharacters: source.oddCharacters + target.oddCharacters)
  }
}

/// All that `CorpusStatistics` counts; encoded, it is the JSON that `corpus stats` prints.
public struct StatisticsReport: Equatable, Sendable, Encodable {
  /// In the order train, valid, test; those without pairs are left out.
  public let splits: [SplitReport]
  /// Source and target.
  public let sides: [SideReport]
  public let overlaps: [OverlapReport]
  public let ratioOutliers: RatioOutliers
  public let oddCharacters: [OddCharacterCount]

  public var pairs: Int { splits.reduce(0) { $0 + $1.pairs } }
}
