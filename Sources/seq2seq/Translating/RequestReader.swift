import Corpora
import Translation

/// Reads lines of a file or of standard input, and makes windows of requests out of them.
final class RequestReader {
  /// The name to show a person: the path, or "standard input".
  var name: String { reader.name }
  /// How much of the file was read, between 0 and 1; nil if nobody knows how large it is.
  var shareRead: Double? { reader.shareRead }
  /// The number of the line that was read last, counted from 1; 0 before the first.
  var line: Int { reader.line }

  private let reader: LineReader
  private let maker: RequestMaker
  /// Why the line behind the last window cannot be read.
  private var failure: (any Error)?

  /// Long lines fill a window too.
  private static let mostBytes = 1 << 20
  /// Milliseconds between two looks at whether the program should stop.
  private static let patience: Int32 = 200

  /// - Parameters:
  ///   - path: `-` is standard input.
  ///   - maker: makes requests of the lines
  /// - Throws: `CorpusError` if there is no such file, it is a folder or may not be read.
  init(path: String, making maker: RequestMaker) throws {
    self.maker = maker
    reader = try LineReader(path: path)
  }

  /// Passes over lines that are translated already, and returns how many there were.
  ///
  /// - Throws: `CorpusError`
  func skip(_ count: Int) throws -> Int {
    try maker.skip(count)
    return try reader.skip(count)
  }

  /// Up to `lines` lines: fewer at the end, and where the next is still to come, so that none waits for another.
  ///
  /// What precedes a line that cannot be read is a window of its own.
  ///
  /// - Returns: nil after the last line, and where the program should stop while nothing comes.
  /// - Throws: `CorpusError`
  func next(upTo lines: Int, unless interruption: Interruption) throws -> RequestWindow? {
    if let failure { throw failure }
    while !(try reader.isReady(within: Self.patience)) {
      if interruption.isRequested { return nil }
    }
    var window = RequestWindow(firstLine: reader.line + 1)
    do {
      var bytes = 0
      while window.requests.count < lines, bytes < Self.mostBytes,
        try window.requests.isEmpty || reader.isReady(), let line = try reader.nextRepaired()
      {
        window.requests.append(try maker.request(for: line.text))
        bytes += line.text.utf8.count
        if let byte = line.firstBadByte { window.warnings[reader.line] = [.notUTF8(byte: byte)] }
      }
    } catch {
      if window.requests.isEmpty { throw error }
      failure = error
    }
    return window.requests.isEmpty ? nil : window
  }
}
