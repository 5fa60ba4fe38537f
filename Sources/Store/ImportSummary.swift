import Corpora

/// What to do with the pairs that a split has already.
public enum ExistingPairs: String, Codable, CaseIterable, Sendable {
  /// Import nothing and say so.
  case refuse
  /// Keep them and put the new ones behind them.
  case append
  /// Remove them first.
  case replace
}

/// What an import has done.
public struct ImportSummary: Equatable, Sendable {
  /// The corpus as it is now.
  public let corpus: CorpusRecord
  public let split: Split
  /// The number of pairs that were stored.
  public let imported: Int
  /// How many entries of the files were left out, and why.
  public let skipped: SkipCounts
  /// Whether source and target were swapped, because the corpus is stored in the other direction.
  public let reversed: Bool
}
