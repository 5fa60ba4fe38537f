import Corpora
import GRDB

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
