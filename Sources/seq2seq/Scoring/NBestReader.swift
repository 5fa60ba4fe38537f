import Corpora

/// Reads an n-best list along the source lines that it is for.
struct NBestReader {
  private let lines: LineReader
  /// The entry that was read ahead.
  private var next: (entry: NBestEntry, line: Int)?

  /// - Throws: `CorpusError`; `Failure` if the first line is malformed
  init(path: String) throws {
    lines = try LineReader(path: path)
    try advance()
  }

  /// An entry, and the line it stands in, counted from 1.
  struct Item {
    var entry: NBestEntry
    let line: Int
  }

  /// The entries for a source line; to be asked for line by line.
  ///
  /// - Throws: `CorpusError`; `Failure` if a line is malformed
  mutating func items(of index: Int) throws -> [Item] {
    var items: [Item] = []
    while let (entry, line) = next, entry.index == index {
      items.append(Item(entry: entry, line: line))
      try advance()
      if let (following, line) = next, following.index < index {
        throw failure(
          .init(expected: "indices that ascend", found: "\(following.index) after \(index)"),
          line: line)
      }
    }
    return items
  }

  /// Makes sure that nothing is left.
  ///
  /// - Parameter lineCount: of the source
  /// - Throws: `Failure`
  func checkEnd(lineCount: Int) throws {
    guard let (entry, line) = next else { return }
    throw failure(
      .init(
        expected: "an index below \(lineCount), which is how many lines the source has",
        found: "\(entry.index)"), line: line)
  }

  /// What a person is told of a mistake in the list.
  func failure(_ mistake: NBestEntry.Mistake, line: Int) -> Failure {
    Failure(
      "\(lines.name):\(line): expected \(mistake.expected), found \(mistake.found)", kind: .badData)
  }

  private mutating func advance() throws {
    guard let text = try lines.next() else {
      next = nil
      return
    }
    do {
      next = (try NBestEntry(text), lines.line)
    } catch let mistake as NBestEntry.Mistake {
      throw failure(mistake, line: lines.line)
    }
  }
}
