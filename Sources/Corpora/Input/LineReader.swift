import Foundation

/// Reads a file of UTF-8 text line by line, however large it is; gzip is decompressed on the way.
///
/// A line ends at `\n` and nowhere else: U+2028, U+0085, NUL and a lone `\r` are part of their line.
/// One `\r` before the end of a line is dropped, and so is a byte order mark at the start of the file.
/// A last line without `\n` counts; a last `\n` does not start another line.
public final class LineReader {
  /// The name to show a person: the path, or "standard input".
  public var name: String { input.name }
  /// The number of the line that `next()` read last, counted from 1; 0 before the first.
  public private(set) var line = 0

  private let input: InputFile
  /// Bytes read and not handed out yet: `buffer[start...]`.
  private var buffer: [UInt8] = []
  private var start = 0
  /// How far the search for the end of this line has come.
  private var searched = 0
  private var reachedEnd = false
  private var checkedMark = false

  private static let chunkSize = 1 << 18
  /// No sentence is as long, and what has no line feeds must not fill the memory.
  private static let longestLine = 1 << 26
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Opens the file at `path`; `-` is standard input. What gzip compressed is decompressed.
  ///
  /// - Throws: `CorpusError` if there is no such file, it is a folder or may not be read.
  public init(path: String) throws {
    input = try InputFile(path: path)
  }

  /// How many bytes of the file, compressed as it may be, were read so far.
  public var bytesRead: Int { input.position }

  /// How much of the file was handed out, between 0 and 1; nil if nobody knows how large it is.
  ///
  /// What waits in memory counts as handed out where gzip compressed the file.
  public var shareRead: Double? {
    input.size.map { size in
      let waiting = input.isGzip ? 0 : buffer.count - start
      return size == 0 ? 1 : min(1, Double(bytesRead - waiting) / Double(size))
    }
  }

  /// The next line without its end, or nil after the last.
  ///
  /// - Throws: `CorpusError` with the number of the line if it is not UTF-8 or cannot be read, or if the file is known to be
  ///   something else than text in UTF-8.
  public func next() throws -> String? {
    guard let range = try nextRange() else { return nil }
    if line == 1 { try ForeignContent.refuse(buffer[range], file: name) }
    let next = repaired(range)
    if let byte = next.firstBadByte {
      throw CorpusError.notUTF8(file: name, line: line, byte: byte)
    }
    return next.text
  }

  /// The next line without its end, with U+FFFD for what is not UTF-8, or nil after the last.
  ///
  /// - Throws: `CorpusError` with the number of the line if it cannot be read.
  public func nextRepaired() throws -> RepairedLine? {
    try nextRange().map(repaired)
  }

  private func repaired(_ range: Range<Int>) -> RepairedLine {
    buffer.withUnsafeBufferPointer { RepairedLine(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  /// What `next()` will return, where it is UTF-8 or can be made so.
  ///
  /// - Throws: `CorpusError` with the number of the line if it cannot be read.
  func peek() throws -> String? {
    guard let range = try nextRange() else { return nil }
    line -= 1
    start = range.lowerBound
    searched = start
    return String(decoding: buffer[range], as: UTF8.self)
  }

  /// Passes over lines without looking at their text.
  ///
  /// - Returns: the number of lines passed over: fewer than `count` where the file ends before.
  /// - Throws: `CorpusError` if they cannot be read.
  public func skip(_ count: Int) throws -> Int {
    var skipped = 0
    while skipped < count, try nextRange() != nil { skipped += 1 }
    return skipped
  }

  /// The bytes of the next line up to its `\n`, an `\r` before it included, or nil after the last.
  ///
  /// - Throws: `CorpusError` if it cannot be read.
  func nextBytes() throws -> [UInt8]? {
    try nextRange(keepingReturn: true).map { Array(buffer[$0]) }
  }

  /// Whether `next()` answers at once: the next line, or the end of the file, is in memory. What can be read without
  /// waiting is read for that.
  ///
  /// - Parameter milliseconds: how long is waited for more to come.
  /// - Throws: `CorpusError` with the number of the line if it cannot be read.
  public func isReady(within milliseconds: Int32 = 0) throws -> Bool {
    while endOfLine() == nil, !reachedEnd {
      guard input.isReadable(within: milliseconds) else { return false }
      try fill()
    }
    return true
  }

  /// Reads to the end of the file without looking at the text and returns the number of all lines.
  func countAllLines() throws -> Int {
    while try nextRange() != nil {}
    return line
  }

  /// The place in `buffer` of the next line without its end, or nil after the last.
  private func nextRange(keepingReturn: Bool = false) throws -> Range<Int>? {
    while true {
      if let end = endOfLine() {
        let range = start..<end
        start = end + 1
        searched = start
        return trimmed(range, keepingReturn: keepingReturn)
      }
      if reachedEnd {
        guard start < buffer.count else { return nil }
        let range = start..<buffer.count
        start = buffer.count
        searched = start
        return trimmed(range, keepingReturn: keepingReturn)
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
  private func trimmed(_ range: Range<Int>, keepingReturn: Bool) -> Range<Int> {
    line += 1
    let hasReturn = !keepingReturn && !range.isEmpty && buffer[range.upperBound - 1] == 0x0D
    return hasReturn ? range.dropLast() : range
  }

  /// Moves the unread bytes to the front and reads one chunk behind them.
  private func fill() throws {
    buffer.removeFirst(start)
    searched -= start
    start = 0
    let kept = buffer.count
    guard kept <= Self.longestLine else {
      throw CorpusError.lineTooLong(file: name, line: line + 1, limit: Self.longestLine)
    }
    buffer.append(contentsOf: repeatElement(0, count: Self.chunkSize))
    var count = 0
    defer {
      buffer.removeLast(Self.chunkSize - count)
      dropByteOrderMark()
    }
    count = try buffer.withUnsafeMutableBytes { bytes in
      let free = UnsafeMutableRawBufferPointer(rebasing: bytes[kept...])
      return try input.read(into: free, line: line + 1)
    }
    reachedEnd = count == 0
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
func validPrefixCount(of bytes: some Sequence<UInt8>) -> Int {
  var decoder = UTF8()
  var iterator = bytes.makeIterator()
  var count = 0
  while case .scalarValue(let scalar) = decoder.decode(&iterator) {
    count += UTF8.width(scalar)
  }
  return count
}
