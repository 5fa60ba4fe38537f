import Foundation

/// Reads a file of UTF-8 text line by line, however large it is.
///
/// A line ends at `\n` and nowhere else: U+2028, U+0085, NUL and a lone `\r` are part of their line.
/// One `\r` before the end of a line is dropped, and so is a byte order mark at the start of the file.
/// A last line without `\n` counts; a last `\n` does not start another line.
public final class LineReader {
  /// The name to show a person: the path, or "standard input".
  public let name: String
  /// The number of the line that `next()` read last, counted from 1; 0 before the first.
  public private(set) var line = 0

  private let descriptor: Int32
  private let ownsDescriptor: Bool
  /// Bytes read and not handed out yet: `buffer[start...]`.
  private var buffer: [UInt8] = []
  private var start = 0
  /// How far the search for the end of this line has come.
  private var searched = 0
  private var reachedEnd = false
  private var checkedMark = false

  private static let chunkSize = 1 << 18
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Opens the file at `path`; `-` is standard input.
  ///
  /// - Throws: `CorpusError` if there is no such file, it is a folder or may not be read.
  public init(path: String) throws {
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

  /// The next line without its end, or nil after the last.
  ///
  /// - Throws: `CorpusError` with the number of the line if it is not UTF-8 or cannot be read.
  public func next() throws -> String? {
    guard let range = try nextRange() else { return nil }
    return try buffer.withUnsafeBufferPointer { bytes in
      let text = UnsafeBufferPointer(rebasing: bytes[range])
      if let string = String(validating: text, as: UTF8.self) { return string }
      throw CorpusError.notUTF8(file: name, line: line, byte: validPrefixCount(of: text) + 1)
    }
  }

  /// Reads to the end of the file without looking at the text and returns the number of all lines.
  func countAllLines() throws -> Int {
    while try nextRange() != nil {}
    return line
  }

  /// The place in `buffer` of the next line without its end, or nil after the last.
  private func nextRange() throws -> Range<Int>? {
    while true {
      if let end = endOfLine() {
        let range = start..<end
        start = end + 1
        searched = start
        return trimmed(range)
      }
      if reachedEnd {
        guard start < buffer.count else { return nil }
        let range = start..<buffer.count
        start = buffer.count
        searched = start
        return trimmed(range)
      }
      try fill()
    }
  }

  /// The position of the next `\n`, looked for from where the last search stopped.
  private func endOfLine() -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress, searched < bytes.count else { return nil }
      if let found = memchr(base + searched, 0x0A, bytes.count - searched) {
        return base.distance(to: UnsafeRawPointer(found))
      }
      searched = bytes.count
      return nil
    }
  }

  /// Counts the line and drops the `\r` at its end.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    line += 1
    let hasReturn = !range.isEmpty && buffer[range.upperBound - 1] == 0x0D
    return hasReturn ? range.dropLast() : range
  }

  /// Moves the unread bytes to the front and reads one chunk behind them.
  private func fill() throws {
    buffer.removeFirst(start)
    searched -= start
    start = 0
    let kept = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: Self.chunkSize))
    let count = buffer.withUnsafeMutableBytes { bytes -> Int in
      let free = UnsafeMutableRawBufferPointer(rebasing: bytes[kept...])
      while true {
        let count = read(descriptor, free.baseAddress, free.count)
        if count >= 0 || errno != EINTR { return count }
      }
    }
    let code = errno
    buffer.removeLast(Self.chunkSize - max(count, 0))
    guard count >= 0 else {
      throw CorpusError.readFailed(
        file: name, line: line + 1, reason: String(cString: strerror(code)))
    }
    reachedEnd = count == 0
    dropByteOrderMark()
  }

  /// Drops the mark once it is complete; a pipe may deliver it byte by byte.
  private func dropByteOrderMark() {
    guard !checkedMark else { return }
    let mark = Self.byteOrderMark
    guard reachedEnd || buffer.count >= mark.count || !mark.starts(with: buffer) else {
      return
    }
    checkedMark = true
    if buffer.starts(with: mark) {
      start = mark.count
      searched = max(searched, start)
    }
  }
}

/// The number of bytes before the first one that is not UTF-8.
private func validPrefixCount(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  var count = 0
  while case .scalarValue(let scalar) = decoder.decode(&iterator) {
    count += UTF8.width(scalar)
  }
  return count
}
