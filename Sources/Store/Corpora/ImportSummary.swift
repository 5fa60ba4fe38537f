import Corpora

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
