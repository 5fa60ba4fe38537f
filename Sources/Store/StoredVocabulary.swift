import Foundation
import GRDB

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

/// What is known of a stored vocabulary without reading its entries.
public struct VocabularyRecord: Equatable, Identifiable, Sendable {
  public let id: Int64
  public let corpusID: Int64
  /// The hash that the corpus had when the vocabulary was built.
  public let corpusHash: String
  /// The language, or nil for a vocabulary that both languages of the corpus share.
  public let language: String?
  public let model: String
  /// The options of the text pipeline as JSON.
  public let options: String
  /// The number of entries.
  public let size: Int
  public let hash: String
  public let createdAt: Date
}

extension VocabularyRecord: FetchableRecord {
  public init(row: Row) {
    id = row["id"]
    corpusID = row["corpus_id"]
    corpusHash = row["corpus_hash"]
    language = row["language"]
    model = row["model"]
    options = row["options"]
    size = row["size"]
    hash = row["hash"]
    createdAt = row["created_at"]
  }
}

/// The vocabularies of the two sides of a model.
public struct VocabularyPair: Equatable, Sendable {
  public let source: StoredVocabulary
  public let target: StoredVocabulary

  /// Whether both sides share one vocabulary.
  public var isJoint: Bool { source.language == nil }
}
