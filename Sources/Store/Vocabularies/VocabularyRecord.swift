import Foundation
import GRDB

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
