import GRDB

extension Store {
  /// Writes down an epoch of a run; an epoch of the same number, from before a resume, is replaced.
  public func record(_ epoch: EpochRecord, of run: RunRecord) throws {
    try write { database in
      try database.execute(
        sql: """
          INSERT OR REPLACE INTO epoch
            (run_id, number, train_loss, valid_loss, valid_perplexity, valid_score, learning_rate,
             target_tokens_per_second, seconds)
          VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          run.id, epoch.number, epoch.trainLoss, epoch.validLoss, epoch.validPerplexity,
          epoch.validScore, epoch.learningRate, epoch.targetTokensPerSecond, epoch.seconds,
        ])
    }
  }

  /// Writes down a checkpoint of a run in place of the earlier one of its kind.
  public func record(_ checkpoint: CheckpointRecord, of run: RunRecord) throws {
    try write { database in
      try database.execute(
        sql: """
          INSERT OR REPLACE INTO checkpoint (run_id, kind, epoch, path, hash, created_at)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          run.id, checkpoint.kind.rawValue, checkpoint.epoch, checkpoint.path, checkpoint.hash,
          checkpoint.createdAt,
        ])
    }
  }

  /// The epochs of a run in their order.
  public func epochs(of run: RunRecord) throws -> [EpochRecord] {
    try read { database in
      try EpochRecord.fetchAll(
        database, sql: "SELECT * FROM epoch WHERE run_id = ? ORDER BY number", arguments: [run.id])
    }
  }

  /// The checkpoints of a run: at most one of each kind.
  public func checkpoints(of run: RunRecord) throws -> [CheckpointRecord] {
    try read { database in
      try CheckpointRecord.fetchAll(
        database, sql: "SELECT * FROM checkpoint WHERE run_id = ? ORDER BY kind",
        arguments: [run.id])
    }
  }
}
