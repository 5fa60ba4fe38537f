/// Reads tunes in ABC notation: the source is metre and key, the target the notes.
///
/// A tune begins with `X:` and ends before the next one or a blank line. What is neither note nor metre, unit note length
/// or key is left out, but for the title, which becomes a note of the unit.
struct ABCReader: CorpusReader {
  private let lines: LineReader
  private let files: [String]

  private var tune: ABCTune?
  /// The first thing that is wrong with the tune.
  private var error: CorpusError?
  private var hasEnded = false

  init(_ lines: LineReader) {
    self.lines = lines
    files = [lines.name]
  }

  var skipped: SkipCounts { [:] }
  var bytesRead: Int { lines.bytesRead }

  /// The next tune, or nil after the last.
  ///
  /// - Throws: `CorpusError` if a line of it is not UTF-8 or it has no key, and if the file has no line at all.
  mutating func nextUnit() throws -> TranslationUnit? {
    while !hasEnded {
      let line: ABCLine?
      do {
        line = try lines.next().map(ABCLine.init)
      } catch let error as CorpusError where error.skipReason != nil {
        // Outside of tunes there may be anything.
        if tune != nil { self.error = self.error ?? error }
        continue
      }
      var next: ABCTune?
      switch line {
      case nil:
        guard lines.line > 0 else { throw CorpusError.empty(file: lines.name) }
        hasEnded = true
      case .field("X", let number): next = ABCTune(line: lines.line, number: number)
      case .blank: break
      case .field, .music, .comment:
        if let line { tune?.read(line) }
        continue
      }
      let (finished, error) = (tune, error)
      (tune, self.error) = (next, nil)
      if let error { throw error }
      if let finished { return try unit(of: finished) }
    }
    return nil
  }

  private func unit(of tune: ABCTune) throws -> TranslationUnit {
    do {
      return TranslationUnit(
        pair: SentencePair(source: try tune.label, target: tune.notes),
        origin: Origin(files: files, line: tune.line, unit: tune.number),
        notes: tune.title.map { [Note(name: "title", text: $0)] } ?? [])
    } catch let damage as Damage {
      throw CorpusError.damaged(file: lines.name, line: tune.line, damage)
    }
  }
}
