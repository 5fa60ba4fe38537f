import Foundation

/// Writing failed: a full disk, a closed pipe.
public struct OutputError: Error, Equatable, CustomStringConvertible {
  /// The name of the file or stream to show a person.
  public let name: String
  /// As the system numbers it.
  public let code: Int32

  /// What the system has just said of a file or stream.
  public init(name: String, code: Int32) {
    self.name = name
    self.code = code
  }

  /// Whether the reader has gone, who does not need to be told.
  public var isBrokenPipe: Bool { code == EPIPE }

  public var description: String {
    "\(name): cannot be written: \(String(cString: strerror(code)))"
  }
}
