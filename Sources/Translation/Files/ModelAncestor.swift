/// A model that the weights of another come from.
public struct ModelAncestor: Codable, Equatable, Sendable {
  /// The directory that it was read from.
  public var directory: String
  /// The fingerprint of its weights file.
  public var weightsHash: String
  /// The corpus it was trained on, by name and content.
  public var corpus: String
  public var corpusHash: String

  public init(directory: String, weightsHash: String, of description: ModelDescription) {
    self.directory = directory
    self.weightsHash = weightsHash
    corpus = description.corpus
    corpusHash = description.corpusHash
  }
}
