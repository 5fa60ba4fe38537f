import Foundation

/// A file, or standard input, read from front to back; what gzip compressed is decompressed on the way.
///
/// Gzip is known by its first two bytes, whatever the file is called.
final class InputFile {
  /// The name to show a person: the path, or "standard input".
  let name: String
  /// How many bytes of the file, as it lies there, were read so far.
  private(set) var position = 0
  /// Whether gzip compressed the file, as far as it is known yet.
  var isGzip: Bool { gunzip != nil }

  private let descriptor: Int32
  private let ownsDescriptor: Bool
  private let mustBeGzip: Bool
  private var gunzip: Gunzip?
  private var isAtStart = true

  private static let magic: [UInt8] = [0x1F, 0x8B]

  /// Opens the file at `path`; `-` is standard input.
  ///
  /// - Throws: `CorpusError` if there is no such file, it is a folder or may not be read.
  init(path: String) throws {
    mustBeGzip = path.hasSuffix(".gz")
    guard path != "-" else {
      (name, descriptor, ownsDescriptor) = ("standard input", STDIN_FILENO, false)
      return
    }
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else {
      let code = errno
      throw code == ENOENT
        ? CorpusError.missing(file: path)
        : CorpusError.unreadable(file: path, reason: String(cString: strerror(code)))
    }
    var status = stat()
    if fstat(opened, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      close(opened)
      throw CorpusError.isFolder(file: path)
    }
    (name, descriptor, ownsDescriptor) = (path, opened, true)
  }

  deinit {
    if ownsDescriptor { close(descriptor) }
  }

  /// Fills the front of `buffer` with what comes next; 0 after the last byte.
  ///
  /// - Parameters:
  ///   - buffer: where the bytes go; two or more.
  ///   - line: the line that the bytes belong to, for errors.
  /// - Returns: the number of bytes read.
  /// - Throws: `CorpusError` if reading or decompressing fails.
  func read(into buffer: UnsafeMutableRawBufferPointer, line: Int) throws -> Int {
    if isAtStart {
      isAtStart = false
      let count = try readStart(into: buffer, line: line)
      let isGzip = count >= 2 && buffer.prefix(2).elementsEqual(Self.magic)
      guard isGzip else {
        if mustBeGzip, count > 0 {
          throw CorpusError.brokenGzip(
            file: name, line: line, reason: "it does not begin as gzip does")
        }
        return count
      }
      gunzip = try Gunzip(name: name, start: UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
    guard let gunzip else { return try readBytes(into: buffer, line: line) }
    return try gunzip.read(into: buffer, line: line) { try readBytes(into: $0, line: line) }
  }

  /// Whether `read` answers at once, be it that nothing more comes.
  ///
  /// - Parameter milliseconds: how long is waited for that.
  func isReadable(within milliseconds: Int32) -> Bool {
    var question = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&question, 1, milliseconds) > 0
  }

  /// Bytes of the file as it lies there; nil for a pipe, a terminal or a device.
  var size: Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
  }

  /// Reads enough to recognise gzip; a pipe may deliver byte by byte.
  private func readStart(into buffer: UnsafeMutableRawBufferPointer, line: Int) throws -> Int {
    let count = try readBytes(into: buffer, line: line)
    guard count == 1, buffer[0] == Self.magic[0] else { return count }
    let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[1...])
    return try 1 + readBytes(into: rest, line: line)
  }

  private func readBytes(into buffer: UnsafeMutableRawBufferPointer, line: Int) throws -> Int {
    while true {
      let count = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 {
        position += count
        return count
      }
      guard errno == EINTR else {
        throw CorpusError.readFailed(
          file: name, line: line, reason: String(cString: strerror(errno)))
      }
    }
  }
}
