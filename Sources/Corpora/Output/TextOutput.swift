import Foundation

/// A file, or standard output, that text is written to piece by piece; one whose name ends in `.gz` is compressed.
///
/// A file appears, or replaces one of its name, when it is finished; if it never is, nothing is left of it.
public final class TextOutput {
  /// The name to show a person: the path, or "standard output".
  public var name: String { stream.name }

  /// Where the file is, should `name` be a link to it.
  private let path: String
  private let temporaryPath: String?
  private let stream: TextStream
  private let gzip: Gzip?
  private var buffer: [UInt8] = []
  private var isComplete = false
  private var isFinished = false
  /// Nothing was written yet.
  private(set) var isEmpty = true

  private static let bufferSize = 1 << 16

  /// Opens the file at `path` for writing; `-` is standard output.
  ///
  /// - Throws: `OutputError` if it cannot be created.
  public init(path: String) throws {
    gzip = path.hasSuffix(".gz") ? Gzip() : nil
    guard path != "-" else {
      self.path = path
      temporaryPath = nil
      stream = .standardOutput
      return
    }
    let place = Self.resolved(path)
    self.path = place
    var status = stat()
    let isSpecial = stat(place, &status) == 0 && status.st_mode & S_IFMT != S_IFREG
    // A pipe or a device is written to directly; to a folder, opening says what is wrong.
    temporaryPath = isSpecial ? nil : "\(place).\(getpid()).partial"
    let descriptor = open(
      temporaryPath ?? place, O_WRONLY | O_CLOEXEC | (isSpecial ? 0 : O_CREAT | O_TRUNC), 0o666)
    guard descriptor >= 0 else { throw OutputError(name: path, code: errno) }
    stream = TextStream(name: path, descriptor: descriptor)
  }

  /// Where links lead; the path itself where there is nothing yet.
  private static func resolved(_ path: String) -> String {
    guard let resolved = realpath(path, nil) else { return path }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  deinit {
    guard !isFinished, path != "-" else { return }
    close(stream.descriptor)
    if let temporaryPath { unlink(temporaryPath) }
  }

  /// Writes one more piece.
  ///
  /// - Throws: `OutputError` if the disk is full or the reader has gone.
  public func write(_ text: String) throws {
    if text.isEmpty { return }
    isEmpty = false
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= Self.bufferSize { try flush(isLast: false) }
  }

  /// Writes what is left, and leaves it to `finish()` to put the file in its place.
  ///
  /// - Throws: `OutputError` if the disk is full or the reader has gone.
  func complete() throws {
    if isComplete { return }
    try flush(isLast: true)
    isComplete = true
  }

  /// Writes what is left and puts the file in its place.
  ///
  /// - Throws: `OutputError` if the disk is full or the reader has gone.
  public func finish() throws {
    try complete()
    guard path != "-" else { return }
    isFinished = true
    let isClosed = close(stream.descriptor) == 0
    guard isClosed, temporaryPath.map({ rename($0, path) == 0 }) ?? true else {
      let failure = OutputError(name: name, code: errno)
      if let temporaryPath { unlink(temporaryPath) }
      throw failure
    }
  }

  private func flush(isLast: Bool) throws {
    if let gzip {
      try gzip.compress(buffer, isLast: isLast) { try stream.write($0) }
    } else {
      try buffer.withUnsafeBytes { try stream.write($0) }
    }
    buffer.removeAll(keepingCapacity: true)
  }
}
