import Foundation

/// Results. Everything else goes to standard error.
enum StandardOutput {
  static let stream = TextStream(name: "standard output", descriptor: STDOUT_FILENO)

  /// - Throws: `OutputError`
  static func write(_ text: String) throws { try stream.write(text) }
}

/// Progress, warnings and errors.
enum StandardError {
  static let isTerminal = isatty(STDERR_FILENO) == 1

  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
