import Corpora
import GRDB

extension Store {
  /// Moves pairs between the splits of a corpus, in one transaction; they come to stand behind those
  /// that a split has. Removed pairs move along, so that they come back to the right split.
  ///
  /// - Parameters:
  ///   - corpus: the corpus.
  ///   - splits: the splits whose pairs may move.
  ///   - destination: the split for the pair with this text, `Task.heldOutText(of:reversed:)`; called once for
  ///     every pair.
  /// - Returns: the corpus as it is now, and how many pairs have come to each split, without removed ones.
  /// - Throws: `StoreError.changed` if the corpus is not what it was when `corpus` was read.
  public func movePairs(
    of corpus: CorpusRecord, in splits: [Split], to destination: (_ text: String) -> Split
  ) throws -> (corpus: CorpusRecord, moved: [Split: Int]) {
    try write { database in
      try Self.checkUnchanged(corpus, in: database)
      var moves: [Move] = []
      for split in splits {
        moves += try Self.moves(of: corpus, from: split, in: database, to: destination)
      }
      var next: [Split: Int] = [:]
      for split in Split.allCases {
        next[split] = try Self.nextNumber(in: split, of: corpus, in: database)
      }
      let statement = try database.makeStatement(
        sql: """
          UPDATE sentence_pair SET split = ?, number = ?
          WHERE corpus_id = ? AND split = ? AND number = ?
          """)
      var moved: [Split: Int] = [:]
      for move in moves {
        let number = next[move.to, default: 0]
        next[move.to] = number + 1
        try statement.execute(arguments: [
          move.to.rawValue, number, corpus.id, move.from.rawValue, move.number,
        ])
        if !move.isRemoved { moved[move.to, default: 0] += 1 }
      }
      let touched = Set(moves.flatMap { [$0.from, $0.to] })
      return (try Self.refresh(corpus, touched, in: database), moved)
    }
  }

  private struct Move {
    let from: Split
    let number: Int
    let isRemoved: Bool
    let to: Split
  }

  private static func moves(
    of corpus: CorpusRecord, from split: Split, in database: Database,
    to destination: (String) -> Split
  ) throws -> [Move] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT number, source, target, removed_by IS NOT NULL FROM sentence_pair
        WHERE corpus_id = ? AND split = ? ORDER BY number
        """,
      arguments: [corpus.id, split.rawValue])
    var moves: [Move] = []
    while let row = try rows.next() {
      let (source, target): (BytewiseText, BytewiseText) = (row[1], row[2])
      let pair = SentencePair(source: source.text, target: target.text)
      let goal = destination(corpus.task.heldOutText(of: pair))
      if goal != split {
        moves.append(Move(from: split, number: row[0], isRemoved: row[3], to: goal))
      }
    }
    return moves
  }
}
