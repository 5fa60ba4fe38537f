import Corpora
import Translation

/// Sorts the translations of an n-best list anew, with what a model thinks of them as one more feature.
struct NBestRanking {
  let translator: Translator
  let options: ScoringOptions
  /// What the model's score is called.
  let feature: String
  let weights: FeatureWeights
  /// Writes the best text of each source line and nothing else.
  let givesBestOnly: Bool

  /// Entries that are scored together; those of one source line always are.
  private static let entriesAtATime = 4096

  /// A source line with its translations.
  private struct Group {
    let source: String
    var items: [NBestReader.Item]
  }

  /// - Throws: `CorpusError`, `OutputError`; `Failure` if the list is malformed
  func run(source: String, list: String) throws {
    let lines = try LineReader(path: source)
    var reader = try NBestReader(path: list)
    var waiting: [Group] = []
    var count = 0
    while let line = try lines.next() {
      waiting.append(Group(source: line, items: try reader.items(of: lines.line - 1)))
      // A line without entries takes memory too.
      count += waiting[waiting.count - 1].items.count + 1
      if count >= Self.entriesAtATime {
        try write(&waiting, reader)
        count = 0
      }
    }
    try write(&waiting, reader)
    try reader.checkEnd(lineCount: lines.line)
  }

  private func write(_ groups: inout [Group], _ reader: NBestReader) throws {
    let scores = translator.score(
      groups.flatMap { group in group.items.map { (group.source, $0.entry.text) } },
      options: options)
    var next = 0
    for index in groups.indices {
      for place in groups[index].items.indices {
        try rate(&groups[index].items[place], scores[next], reader)
        next += 1
      }
      // Of equals, what stood first stays first.
      groups[index].items = groups[index].items.enumerated().sorted {
        ($1.element.entry.score, $0.offset) < ($0.element.entry.score, $1.offset)
      }.map(\.element)
    }
    try StandardOutput.write(groups.map(text).joined())
    groups.removeAll(keepingCapacity: true)
  }

  private func rate(
    _ item: inout NBestReader.Item, _ score: ScoredTranslation, _ reader: NBestReader
  ) throws {
    do {
      guard try item.entry.values()[feature] == nil else {
        throw NBestEntry.Mistake(
          expected: "no feature of the name that --feature gives", found: "\(feature)=")
      }
      item.entry.add(feature, Double(score.score))
      item.entry.score = try weights.total(of: item.entry)
    } catch let mistake as NBestEntry.Mistake {
      throw reader.failure(mistake, line: item.line)
    }
  }

  private func text(of group: Group) -> String {
    givesBestOnly
      ? (group.items.first?.entry.text ?? "") + "\n"
      : group.items.map { $0.entry.line + "\n" }.joined()
  }
}
