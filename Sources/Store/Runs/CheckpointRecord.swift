import Foundation
import GRDB

/// Where the weights of a run were saved.
public struct CheckpointRecord: Equatable, Sendable {
  /// Which of the two checkpoints of a run this is.
  public enum Kind: String, Codable, CaseIterable, Sendable {
    case best, last
  }

  public var kind: Kind
  /// The epoch after which it was saved, counted from 1.
  public var epoch: Int
  public var path: String
  /// The fingerprint of the file.
  public var hash: String
  public var createdAt: Date

  public init(kind: Kind, epoch: Int, path: String, hash: String, createdAt: Date = Date()) {
    self.kind = kind
    self.epoch = epoch
    self.path = path
    self.hash = hash
    self.createdAt = createdAt
  }
}

extension CheckpointRecord: FetchableRecord {
  public init(row: Row) {
    let kindName: String = row["kind"]
    kind = Kind(rawValue: kindName) ?? .last
    epoch = row["epoch"]
    path = row["path"]
    hash = row["hash"]
    createdAt = row["created_at"]
  }
}
