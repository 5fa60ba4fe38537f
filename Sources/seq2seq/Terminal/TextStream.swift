import Foundation

/// Writing failed: a full disk, a closed pipe.
struct OutputError: Error, CustomStringConvertible {
  let name: String
  /// As the system numbers it.
  let code: Int32

  /// Whether the reader has gone, who does not need to be told.
  var isBrokenPipe: Bool { code == EPIPE }
  var description: String { "\(name): cannot be written: \(String(cString: strerror(code)))" }
}

/// A stream that text is written to at once, without a buffer.
struct TextStream: Sendable {
  /// The name to show a person.
  let name: String
  let descriptor: Int32

  init(name: String, descriptor: Int32) {
    self.name = name
    self.descriptor = descriptor
  }

  /// A file that is kept open to its end by the process, and written behind what it holds.
  ///
  /// - Throws: `OutputError` if it cannot be opened
  init(appendingTo path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw OutputError(name: path, code: errno) }
    self.init(name: path, descriptor: descriptor)
  }

  var isTerminal: Bool { isatty(descriptor) == 1 }

  /// - Throws: `OutputError`
  func write(_ text: String) throws {
    var text = text
    try text.withUTF8 { bytes in
      var rest = UnsafeRawBufferPointer(bytes)
      while !rest.isEmpty {
        let count = Foundation.write(descriptor, rest.baseAddress, rest.count)
        if count < 0 {
          if errno == EINTR { continue }
          throw OutputError(name: name, code: errno)
        }
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      }
    }
  }
}
