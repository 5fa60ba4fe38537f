import Corpora
import Foundation
import Models
import Text

/// `config.json` of a model directory: what the weights are and what they belong with.
public struct ModelDescription: Codable, Equatable, Sendable {
  public static let format = "seq2seq-model"
  public static let version = 1

  public var format = ModelDescription.format
  public var version = ModelDescription.version
  /// Nil in models from before there were others than translating.
  private var trainedTask: Task?
  /// What it was trained for.
  public var task: Task { trainedTask ?? .translate }
  /// The language that it reads; `label` or `tag` where that is no text.
  public var sourceLanguage: String
  /// The same of what it writes.
  public var targetLanguage: String
  /// The architecture.
  public var options: ModelOptions
  public var sourceVocabularyHash: String
  public var targetVocabularyHash: String
  /// The corpus it was trained on, by name and content.
  public var corpus: String
  public var corpusHash: String
  /// The models that its weights come from: the one that its training began with, or those that it is the mean of; nil
  /// for a model that began with random weights.
  public var ancestors: [ModelAncestor]?
  /// Version of the program that trained it.
  public var program: String
  /// The epoch of the weights, 0 before the first.
  public var epoch = 0
  /// Tokens of the longest source sentence that it was trained on; nil for models from before this was kept.
  public var longestSource: Int?
  /// On the validation split, 0 to 100, of greedy translations or of the most probable labels; `Task.score` says which.
  public var validationScore: Double?
  /// Nats per target token on the validation split.
  public var validationLoss: Double?
  /// How far translations can be trusted; nil until it is calibrated for these weights.
  public var confidence: ConfidenceModel?

  public init(
    task: Task = .translate, sourceLanguage: String, targetLanguage: String, options: ModelOptions,
    source: Tokenizer, target: Tokenizer, corpus: String, corpusHash: String, program: String
  ) {
    trainedTask = task
    self.sourceLanguage = sourceLanguage
    self.targetLanguage = targetLanguage
    self.options = options
    sourceVocabularyHash = source.hash
    targetVocabularyHash = target.hash
    self.corpus = corpus
    self.corpusHash = corpusHash
    self.program = program
  }

  private enum CodingKeys: String, CodingKey {
    case format, version
    case trainedTask = "task"
    case sourceLanguage, targetLanguage, options
    case sourceVocabularyHash, targetVocabularyHash, corpus, corpusHash, ancestors, program
    case epoch, longestSource, validationScore, validationLoss, confidence
  }

  /// What the weights file must say it was trained with.
  var vocabularyFingerprint: String { "\(sourceVocabularyHash) \(targetVocabularyHash)" }

  /// The shape of a model that translates, with these vocabularies.
  public func shape(source: Tokenizer, target: Tokenizer) -> EncoderDecoder.Configuration {
    EncoderDecoder.Configuration(
      options: options, sourceVocabularySize: source.vocabulary.count,
      targetVocabularySize: target.vocabulary.count)
  }
}
