import Corpora
import Foundation

/// Results. Everything else goes to standard error.
enum StandardOutput {
  static let stream = TextStream.standardOutput

  /// - Throws: `OutputError`
  static func write(_ text: String) throws { try stream.write(text) }
}

/// Progress, warnings and errors.
enum StandardError {
  static let isTerminal = TextStream.standardError.isTerminal

  /// Where nobody listens any more, work goes on.
  static func write(_ text: String) { try? TextStream.standardError.write(text) }
}

/// The three streams that a program finds open.
enum StandardStreams {
  /// Takes the place of those that are closed, so that no other file gets it; as before, reading and writing fail.
  static func reserve() {
    for (descriptor, mode) in [
      (STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY),
    ] where fcntl(descriptor, F_GETFD) == -1 {
      // Opening takes the lowest number that is free.
      _ = open("/dev/null", mode)
    }
  }
}
