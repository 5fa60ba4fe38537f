/// Lines of a file or of standard input, window after window, until they end or a person stops it.
struct LineSession {
  let reader: RequestReader
  var size: WindowSize
  /// Whether the same call with `--resume` would go on.
  var isResumable = false

  /// Everything before what stops it is answered.
  ///
  /// - Throws: `CorpusError`, `Failure`, what `answer` throws
  mutating func run(_ answer: (RequestWindow) throws -> Void) throws {
    let interruption = Interruption()
    let clock = ContinuousClock()
    while !interruption.isRequested {
      guard let window = try reader.next(upTo: size.lines, unless: interruption) else { break }
      let duration = try clock.measure { try answer(window) }
      if window.requests.count == size.lines { size.adapt(to: duration) }
    }
    if interruption.isRequested {
      throw Failure.interrupted(
        "interrupted after line \(reader.line) of \(reader.name)"
          + (isResumable ? "; --resume goes on there" : ""))
    }
  }
}
