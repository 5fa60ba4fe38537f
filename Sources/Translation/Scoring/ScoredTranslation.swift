import Text

/// A translation that was given, as a model sees it.
public struct ScoredTranslation: Sendable, Equatable {
  /// A word, and how probable it is behind all that precedes it.
  public struct Word: Sendable, Equatable {
    /// As it stands in the line, between spaces.
    public let text: String
    /// Sum over its tokens; nats.
    public let logProbability: Float
  }

  /// Ids in the target vocabulary, without markers.
  public let tokens: [Int32]
  /// Of each token, that of the end marker last; nats.
  public let logProbabilities: [Float]
  /// Their sum.
  public let logProbability: Float
  /// After length normalisation.
  public let score: Float
  /// None for an empty line. Their log-probabilities and that of the end marker add up to `logProbability`.
  public let words: [Word]
  /// Code points of the line in the spelling that was scored.
  public let characters: Int

  /// Of the end marker; nats.
  public var endLogProbability: Float { logProbabilities.last ?? 0 }

  /// `exp(−log p / n)` with n tokens, the end marker among them.
  public var perplexity: Double {
    ScoreSummary(of: self).tokenPerplexity
  }
}
