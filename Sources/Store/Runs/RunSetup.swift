/// All that a training run was started with: enough to start it again.
public struct RunSetup: Equatable, Sendable {
  public var corpusID: Int64
  public var sourceLanguage: String
  public var targetLanguage: String
  /// The path of the folder that the model goes to.
  public var modelDirectory: String
  /// The whole configuration as JSON.
  public var configuration: String
  public var seed: UInt64
  public var corpusHash: String
  /// The hashes of the vocabularies: one if it is joint, or source and target.
  public var vocabularyHashes: [String]
  /// The versions of the program and of what it stands on, by name.
  public var versions: [String: String]
  /// The fingerprint of the weights that training began with; nil for random ones.
  public var startingWeights: String?

  public init(
    corpusID: Int64, sourceLanguage: String, targetLanguage: String, modelDirectory: String,
    configuration: String, seed: UInt64, corpusHash: String, vocabularyHashes: [String],
    versions: [String: String], startingWeights: String? = nil
  ) {
    self.corpusID = corpusID
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.modelDirectory = modelDirectory
    self.configuration = configuration
    self.seed = seed
    self.corpusHash = corpusHash
    self.vocabularyHashes = vocabularyHashes
    self.versions = versions
    self.startingWeights = startingWeights
  }
}
