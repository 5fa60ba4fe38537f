/// A vocabulary as the database keeps it: plain values, whatever the text pipeline makes of them.
public struct StoredVocabulary: Equatable, Sendable {
  /// The language, or nil for a vocabulary that both languages of the corpus share.
  public var language: String?
  /// The subword model, as in `bpe` or `unigram`.
  public var model: String
  /// The options of the text pipeline as JSON.
  public var options: String
  /// The tokens; their positions are their numbers.
  public var tokens: [String]
  /// How often each token occurs in the corpus it was learned from.
  public var frequencies: [Int]
  /// What each token counts where segmentations are compared; empty for models that compare none.
  public var scores: [Float]
  /// The fingerprint of all of the above, as the text pipeline computes it.
  public var hash: String

  public init(
    language: String?, model: String, options: String, tokens: [String], frequencies: [Int],
    scores: [Float] = [], hash: String
  ) {
    precondition(
      tokens.count == frequencies.count,
      "StoredVocabulary: \(tokens.count) tokens, \(frequencies.count) frequencies")
    precondition(
      scores.isEmpty || scores.count == tokens.count,
      "StoredVocabulary: \(tokens.count) tokens, \(scores.count) scores")
    self.language = language
    self.model = model
    self.options = options
    self.tokens = tokens
    self.frequencies = frequencies
    self.scores = scores
    self.hash = hash
  }
}
