import Corpora

/// One call of `translate` on lines of a file or of standard input: window after window, until they end or a person
/// stops it.
struct TranslationSession {
  let reader: RequestReader
  var lines: LineTranslator
  var size: WindowSize
  let line: ProgressLine
  /// Whether the same call with `--resume` would go on.
  let isResumable: Bool

  /// Everything before what stops it is written.
  ///
  /// - Throws: `CorpusError`, `OutputError`, `Failure`
  mutating func run() throws {
    defer {
      line.clear()
      lines.warnings.summarise()
    }
    let interruption = Interruption()
    let progress = TranslationProgress(of: reader, to: lines.stream, showing: line)
    let clock = ContinuousClock()
    while !interruption.isRequested {
      guard let window = try reader.next(upTo: size.lines, unless: interruption) else { break }
      let duration = try clock.measure { try lines.translate(window) }
      if window.requests.count == size.lines { size.adapt(to: duration) }
      progress.advance(by: window.requests.count)
    }
    if interruption.isRequested {
      throw Failure.interrupted(
        "interrupted behind line \(reader.line) of \(reader.name)"
          + (isResumable ? "; --resume goes on there" : ""))
    }
  }
}
