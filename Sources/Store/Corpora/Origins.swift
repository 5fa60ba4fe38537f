import Corpora
import Foundation
import GRDB

/// The rows of the files that an import reads: one for each, written when its first pair comes.
struct Origins {
  private let corpus: Int64
  private let date = Date()
  /// Nearly always that of the next pair too.
  private var last: (files: [String], id: Int64)?
  private var ids: [[String]: Int64] = [:]

  init(corpus: Int64) {
    self.corpus = corpus
  }

  /// The row of a pair's file; nil if it comes from none.
  mutating func id(of origin: Origin?, in database: Database) throws -> Int64? {
    guard let files = origin?.files, let file = files.first else { return nil }
    if let last, last.files == files { return last.id }
    let id =
      try ids[files]
      ?? insert(file, target: files.dropFirst().first, tag: origin?.tag, in: database)
    ids[files] = id
    last = (files, id)
    return id
  }

  private func insert(
    _ file: String, target: String?, tag: String?, in database: Database
  ) throws -> Int64 {
    try database.execute(
      sql: """
        INSERT INTO origin (corpus_id, file, target_file, imported_at, tag) VALUES (?, ?, ?, ?, ?)
        """,
      arguments: [corpus, file, target, date, tag])
    return database.lastInsertedRowID
  }
}
