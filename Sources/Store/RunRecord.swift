import Corpora
import Foundation
import GRDB

/// How a training run stands.
public enum RunStatus: String, Codable, CaseIterable, Sendable {
  /// It was started and has not reported an end; a process that was killed leaves it like this.
  case running
  /// It came to the end of its epochs or its time.
  case finished
  /// A person stopped it, and it was saved.
  case interrupted
  /// It stopped with an error, which the message tells.
  case failed
}

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

/// A training run: what it was started with and how it stands.
public struct RunRecord: Equatable, Identifiable, Sendable {
  public let id: Int64
  public let setup: RunSetup
  public let status: RunStatus
  /// Why it ended, where there is something to tell.
  public let message: String?
  public let startedAt: Date
  public let endedAt: Date?
}

extension RunRecord: FetchableRecord {
  public init(row: Row) throws {
    id = row["id"]
    let seed: String = row["seed"]
    setup = RunSetup(
      corpusID: row["corpus_id"], sourceLanguage: row["source_language"],
      targetLanguage: row["target_language"], modelDirectory: row["model_directory"],
      configuration: row["configuration"], seed: UInt64(seed) ?? 0,
      corpusHash: row["corpus_hash"],
      vocabularyHashes: try JSONText(row["vocabulary_hashes"]).decoded(),
      versions: try JSONText(row["versions"]).decoded(),
      startingWeights: row["starting_weights"])
    let statusName: String = row["status"]
    status = RunStatus(rawValue: statusName) ?? .failed
    message = row["message"]
    startedAt = row["started_at"]
    endedAt = row["ended_at"]
  }
}

/// A line in the history of runs.
public struct RunSummary: Equatable, Sendable {
  public let run: RunRecord
  /// The name of the corpus.
  public let corpus: String
  /// What was trained for.
  public let task: Task
  /// The number of epochs that are done.
  public let epochs: Int
  /// The lowest validation loss in nats per target token.
  public let bestValidLoss: Double?
  /// The highest validation score, `Task.score`.
  public let bestValidScore: Double?
}

extension RunSummary: FetchableRecord {
  public init(row: Row) throws {
    run = try RunRecord(row: row)
    corpus = row["corpus"]
    let taskName: String = row["task"]
    task = Task(rawValue: taskName) ?? .translate
    epochs = row["epochs"]
    bestValidLoss = row["best_valid_loss"]
    bestValidScore = row["best_valid_score"]
  }
}
