import Corpora
import GRDB

extension Store {
  /// Pairs with their origins and notes, leading from one language to the other. Removed pairs are left out.
  ///
  /// - Parameters:
  ///   - corpus: the corpus.
  ///   - split: its part.
  ///   - numbers: which of its pairs, counted from 0 in the order of their import.
  ///   - source: the language of the sources.
  ///   - target: the language of the targets.
  /// - Throws: `StoreError` that names the stored languages if these are others.
  public func units(
    of corpus: CorpusRecord, split: Split, numbers: Range<Int>, from source: String,
    to target: String
  ) throws -> [TranslationUnit] {
    let reversed = try corpus.isReversed(from: source, to: target)
    return try read { database in
      let rows = try Row.fetchCursor(
        database,
        sql: """
          SELECT source, target, file, target_file, tag, line, unit, notes
          FROM sentence_pair LEFT JOIN origin ON origin.id = origin_id
          WHERE sentence_pair.corpus_id = ? AND split = ? AND number >= ? AND number < ?
            AND removed_by IS NULL
          ORDER BY number
          """,
        arguments: [corpus.id, split.rawValue, numbers.lowerBound, numbers.upperBound])
      var units: [TranslationUnit] = []
      while let row = try rows.next() {
        var unit = try TranslationUnit(row)
        if reversed { unit.pair = unit.pair.reversed }
        units.append(unit)
      }
      return units
    }
  }
}

extension TranslationUnit {
  fileprivate init(_ row: Row) throws {
    let (source, target): (BytewiseText, BytewiseText) = (row["source"], row["target"])
    let files: [String?] = [row["file"], row["target_file"]]
    let line: Int? = row["line"]
    let notes: String? = row["notes"]
    self.init(
      pair: SentencePair(source: source.text, target: target.text),
      origin: line.map {
        Origin(files: files.compactMap { $0 }, line: $0, unit: row["unit"], tag: row["tag"])
      },
      notes: try notes.map { try NotesText($0).notes() } ?? [])
  }
}
