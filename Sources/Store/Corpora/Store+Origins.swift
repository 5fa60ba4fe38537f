import Corpora
import Foundation
import GRDB

/// A file that pairs of a corpus were read from.
public struct OriginRecord: Equatable, Sendable {
  /// The file as it was named; or two, the source's and the target's.
  public let files: [String]
  public let importedAt: Date
  /// The number of pairs that are there from it, in all splits.
  public let pairCount: Int
  /// What stands before their sources; nil for nothing.
  public let tag: String?
}

extension Store {
  /// The files that a corpus was read from, in the order of their imports; those whose pairs are all replaced or
  /// removed are left out.
  public func origins(of corpus: CorpusRecord) throws -> [OriginRecord] {
    try read { database in
      let rows = try Row.fetchAll(
        database,
        sql: """
          SELECT file, target_file, imported_at, tag, COUNT(*) AS count
          FROM sentence_pair JOIN origin ON origin.id = origin_id
          WHERE sentence_pair.corpus_id = ? AND removed_by IS NULL
          GROUP BY origin.id ORDER BY origin.id
          """,
        arguments: [corpus.id])
      return rows.map { row in
        let files: [String?] = [row["file"], row["target_file"]]
        return OriginRecord(
          files: files.compactMap { $0 }, importedAt: row["imported_at"], pairCount: row["count"],
          tag: row["tag"])
      }
    }
  }

  /// What stands before the sources of some of the files that a corpus was read from, each tag once.
  public func tags(of corpus: CorpusRecord) throws -> [String] {
    var known = Set<[UInt8]>()
    return try origins(of: corpus).compactMap(\.tag).filter {
      known.insert(Array($0.utf8)).inserted
    }
  }
}
