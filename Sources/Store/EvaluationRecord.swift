import Corpora
import Foundation
import GRDB

/// What a metric has said of a model's translations.
public struct EvaluationScore: Equatable, Sendable {
  /// Its name, as in BLEU or chrF2.
  public var metric: String
  /// Must not be NaN.
  public var score: Double
  /// How it was counted; only scores with equal signatures compare.
  public var signature: String

  public init(metric: String, score: Double, signature: String) {
    precondition(!score.isNaN, "EvaluationScore: the score of \(metric) is NaN")
    self.metric = metric
    self.score = score
    self.signature = signature
  }
}

/// A translation of an evaluation, and what was expected.
public struct EvaluatedSentence: Equatable, Sendable {
  public var hypothesis: String
  /// As the metrics saw it: normalised as the model's target text is.
  public var reference: String

  public init(hypothesis: String, reference: String) {
    self.hypothesis = hypothesis
    self.reference = reference
  }
}

extension EvaluatedSentence: FetchableRecord {
  public init(row: Row) {
    let (hypothesis, reference): (ExactText, ExactText) = (row["hypothesis"], row["reference"])
    self.init(hypothesis: hypothesis.text, reference: reference.text)
  }
}

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

/// An evaluation in the history.
public struct EvaluationRecord: Equatable, Identifiable, Sendable {
  public let id: Int64
  /// The run that saved the weights; nil if this database knows none.
  public let runID: Int64?
  public let evaluation: Evaluation
  /// The fingerprint of the split as it was.
  public let splitHash: String
  public let createdAt: Date
}

extension EvaluationRecord {
  init(_ row: Row, scores: [Row]) {
    id = row["id"]
    runID = row["run_id"]
    splitHash = row["split_hash"]
    createdAt = row["created_at"]
    let splitName: String = row["split"]
    evaluation = Evaluation(
      modelDirectory: row["model_directory"], weightsHash: row["weights_hash"],
      sourceLanguage: row["source_language"], targetLanguage: row["target_language"],
      corpus: row["corpus"], split: Split(rawValue: splitName) ?? .test, options: row["options"],
      pairCount: row["pair_count"], exactMatches: row["exact_matches"], version: row["version"],
      scores: scores.map {
        EvaluationScore(metric: $0["metric"], score: $0["score"], signature: $0["signature"])
      })
  }
}
