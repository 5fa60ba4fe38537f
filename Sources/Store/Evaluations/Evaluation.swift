import Corpora

/// A model's translations of a split of a stored corpus, scored.
public struct Evaluation: Equatable, Sendable {
  /// The path of the model's folder.
  public var modelDirectory: String
  /// The fingerprint of the weights, by which their run is found.
  public var weightsHash: String
  public var sourceLanguage: String
  public var targetLanguage: String
  /// The name of the corpus.
  public var corpus: String
  public var split: Split
  /// How translations were searched for, as JSON.
  public var options: String
  public var pairCount: Int
  /// Translations that are what was expected, to the letter.
  public var exactMatches: Int
  /// The version of the program.
  public var version: String
  public var scores: [EvaluationScore]

  public init(
    modelDirectory: String, weightsHash: String, sourceLanguage: String, targetLanguage: String,
    corpus: String, split: Split, options: String, pairCount: Int, exactMatches: Int,
    version: String, scores: [EvaluationScore]
  ) {
    self.modelDirectory = modelDirectory
    self.weightsHash = weightsHash
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.corpus = corpus
    self.split = split
    self.options = options
    self.pairCount = pairCount
    self.exactMatches = exactMatches
    self.version = version
    self.scores = scores
  }
}
