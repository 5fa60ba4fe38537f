import Foundation
import Store

/// A run as a program reads it. What is not known, or is no finite number, is left out.
struct RunReport: Encodable {
  let run: Int64
  let corpus: String
  let corpusHash: String
  let task: String
  let sourceLanguage: String
  let targetLanguage: String
  let status: String
  let message: String?
  let started: Date
  let ended: Date?
  let modelDirectory: String
  let seed: UInt64
  let vocabularyHashes: [String]
  let versions: [String: String]
  /// The fingerprint of the weights that it began with; nil for random ones.
  let startingWeights: String?
  let parameters: Int?
  let best: Best
  /// Of all epochs.
  let seconds: Double
  /// Target tokens.
  let tokensPerSecond: Double?
  let configuration: JSONValue?
  let epochs: [Epoch]
  let evaluations: [Evaluation]

  /// The best that validation has said, of whatever epoch.
  struct Best: Encodable {
    let validationLoss: Double?
    let perplexity: Double?
    /// BLEU of translations, the accuracy of labels; 0 to 100.
    let score: Double?
    let scoreEpoch: Int?
  }

  struct Epoch: Encodable {
    let epoch: Int
    let trainingLoss: Double?
    let validationLoss: Double?
    let perplexity: Double?
    let score: Double?
    let learningRate: Double
    let tokensPerSecond: Double
    let seconds: Double
  }

  struct Evaluation: Encodable {
    let corpus: String
    let split: String
    let splitHash: String
    let pairs: Int
    let exactMatches: Int
    let search: JSONValue?
    let version: String
    let date: Date
    let scores: [Score]
  }

  struct Score: Encodable {
    let metric: String
    let score: Double
    let signature: String
  }

  init(_ history: RunHistory) {
    let (record, setup) = (history.run, history.run.setup)
    run = record.id
    corpus = history.corpus
    corpusHash = setup.corpusHash
    task = history.task.rawValue
    sourceLanguage = setup.sourceLanguage
    targetLanguage = setup.targetLanguage
    status = record.statusText
    message = record.message
    started = record.startedAt
    ended = record.endedAt
    modelDirectory = setup.modelDirectory
    seed = setup.seed
    vocabularyHashes = setup.vocabularyHashes
    versions = setup.versions
    startingWeights = setup.startingWeights
    parameters = history.parameterCount
    best = Best(
      validationLoss: history.bestLoss.finite, perplexity: history.bestPerplexity.finite,
      score: history.bestScore.finite, scoreEpoch: history.bestEpoch?.number)
    seconds = history.seconds
    tokensPerSecond = history.tokensPerSecond
    configuration = record.configurationValue
    epochs = history.epochs.map(Epoch.init)
    evaluations = history.evaluations.map(Evaluation.init)
  }
}

extension RunReport.Epoch {
  init(_ record: EpochRecord) {
    epoch = record.number
    trainingLoss = Optional(record.trainLoss).finite
    validationLoss = record.validLoss.finite
    perplexity = record.validPerplexity.finite
    score = record.validScore.finite
    learningRate = record.learningRate
    tokensPerSecond = record.targetTokensPerSecond
    seconds = record.seconds
  }
}

extension RunReport.Evaluation {
  init(_ record: EvaluationRecord) {
    let evaluation = record.evaluation
    corpus = evaluation.corpus
    split = evaluation.split.rawValue
    splitHash = record.splitHash
    pairs = evaluation.pairCount
    exactMatches = evaluation.exactMatches
    search = JSONValue(evaluation.options)
    version = evaluation.version
    date = record.createdAt
    scores = evaluation.scores.map {
      .init(metric: $0.metric, score: $0.score, signature: $0.signature)
    }
  }
}

extension Double? {
  /// Nil for what JSON has no number for.
  var finite: Double? { flatMap { $0.isFinite ? $0 : nil } }
}
