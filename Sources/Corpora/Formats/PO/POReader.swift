/// Reads a catalogue of gettext (PO): `msgid` is the source, `msgstr` the target.
///
/// Of a message with plural forms `msgid` goes with `msgstr[0]` and `msgid_plural` with each further one. The
/// header is no pair; fuzzy, obsolete and untranslated messages are passed over. The context and the comments
/// become notes.
public struct POReader: CorpusReader {
  private let lines: LineReader
  private let files: [String]
  public private(set) var skipped: SkipCounts = [:]

  private var entry = POEntry()
  /// Pairs of the last message that are not handed out yet, the next one last.
  private var waiting: [TranslationUnit] = []
  private var hasEnded = false

  /// - Parameter path: `-` is standard input.
  /// - Throws: `CorpusError` if it cannot be opened.
  public init(path: String) throws {
    lines = try LineReader(path: path)
    files = [lines.name]
  }

  public var bytesRead: Int { lines.bytesRead }

  /// The next unit, or nil after the last message.
  ///
  /// - Throws: `CorpusError` if a message is not UTF-8 or not as gettext writes it, and if the file
  ///   has no line at all.
  public mutating func nextUnit() throws -> TranslationUnit? {
    while true {
      if let unit = waiting.popLast() { return unit }
      guard let entry = try nextEntry() else {
        guard lines.line > 0 else { throw CorpusError.empty(file: lines.name) }
        return nil
      }
      if let error = entry.error { throw error }
      let pairs = entry.pairs
      if let reason = entry.skipReason {
        skipped.add(reason)
      } else if let line = entry.line {
        let origin = Origin(files: files, line: line)
        waiting = pairs.reversed().map {
          TranslationUnit(pair: $0, origin: origin, notes: entry.notes)
        }
      }
    }
  }

  /// The next message, header and obsolete ones included; nil after the last.
  private mutating func nextEntry() throws -> POEntry? {
    while !hasEnded {
      let line: POLine
      do {
        guard let text = try lines.next() else {
          hasEnded = true
          break
        }
        line = try POLine(text)
      } catch let error as CorpusError where error.skipReason != nil {
        entry.fail(error)
        continue
      } catch let damage as Damage {
        entry.fail(.damaged(file: lines.name, line: lines.line, damage))
        continue
      }
      if entry.isComplete(before: line) {
        let complete = entry
        entry = POEntry()
        entry.read(line, number: lines.line, file: lines.name)
        return complete
      }
      entry.read(line, number: lines.line, file: lines.name)
    }
    defer { entry = POEntry() }
    return entry.isEmpty ? nil : entry
  }
}
