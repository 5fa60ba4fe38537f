/// What to do with the pairs that a split has already.
public enum ExistingPairs: String, Codable, CaseIterable, Sendable {
  /// Import nothing and say so.
  case refuse
  /// Keep them and put the new ones behind them.
  case append
  /// Remove them first.
  case replace
}
