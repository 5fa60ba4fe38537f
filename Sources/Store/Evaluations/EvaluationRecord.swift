import Corpora
import Foundation
import GRDB

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
