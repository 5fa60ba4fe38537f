import Decoding

/// How given translations are scored.
public struct ScoringOptions: Sendable {
  /// What log-probabilities are divided by.
  public var lengthNormalization = LengthNormalization.none
  /// Tokens of pairs that are read together, on each side; a longer pair is read alone.
  public var batchTokens = 2048
  public var threads = 1

  public init() {}

  /// - Throws: `SearchError` naming the option that cannot be
  public func validate() throws { try lengthNormalization.validate() }
}
