import Foundation

/// A stream that text is written to at once, without a buffer.
public struct TextStream: Sendable {
  /// The name to show a person.
  public let name: String
  /// The number of the open file.
  public let descriptor: Int32

  /// Where results go.
  public static let standardOutput = TextStream(
    name: "standard output", descriptor: STDOUT_FILENO)
  /// Where everything else goes.
  public static let standardError = TextStream(name: "standard error", descriptor: STDERR_FILENO)

  /// A stream that is open already, and stays so.
  public init(name: String, descriptor: Int32) {
    self.name = name
    self.descriptor = descriptor
  }

  /// A file that is kept open to its end by the process, and written behind what it holds.
  ///
  /// - Throws: `OutputError` if it cannot be opened.
  public init(appendingTo path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw OutputError(name: path, code: errno) }
    self.init(name: path, descriptor: descriptor)
  }

  /// Whether a person may be reading it.
  public var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Returns when everything is written.
  ///
  /// - Throws: `OutputError` if the disk is full or the reader has gone.
  public func write(_ text: String) throws {
    var text = text
    try text.withUTF8 { try write(UnsafeRawBufferPointer($0)) }
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes
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
