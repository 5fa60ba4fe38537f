import Foundation
import GRDB

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
