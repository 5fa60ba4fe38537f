import Foundation

/// Writing to standard output failed: a full disk, a closed pipe.
struct OutputError: Error, CustomStringConvertible {
  let reason: String
  var description: String { "standard output: cannot be written: \(reason)" }
}

/// Results. Everything else goes to standard error.
enum StandardOutput {
  /// - Throws: `OutputError`
  static func write(_ text: String) throws {
    var text = text
    try text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Foundation.write(STDOUT_FILENO, rest.baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          throw OutputError(reason: String(cString: strerror(errno)))
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }
}

/// Progress, warnings and errors.
enum StandardError {
  static let isTerminal = isatty(STDERR_FILENO) == 1

  static func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
