import CZlib

/// Decompresses gzip (RFC 1952) as it is read, however many members it has.
final class Gunzip {
  private let name: String
  /// In place of its own, because zlib remembers the address.
  private let stream: UnsafeMutablePointer<z_stream>
  private let input: UnsafeMutableRawBufferPointer
  private var state = State.insideMember

  private enum State { case insideMember, betweenMembers, ended }

  private static let bufferSize = 1 << 16
  /// The largest window of deflate, and 16 for the header of gzip.
  private static let windowBits: Int32 = 15 + 16

  /// - Parameters:
  ///   - name: of the file, for errors.
  ///   - start: its first bytes.
  /// - Throws: `CorpusError` if zlib has no memory.
  init(name: String, start: UnsafeRawBufferPointer) throws {
    self.name = name
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    input = .allocate(byteCount: max(Self.bufferSize, start.count), alignment: 1)
    input.copyMemory(from: start)
    let status = inflateInit2_(
      stream, Self.windowBits, zlibVersion(), Int32(MemoryLayout<z_stream>.size))
    guard status == Z_OK else {
      throw CorpusError.brokenGzip(file: name, line: 1, reason: "zlib cannot start (\(status))")
    }
    offer(start.count)
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
    input.deallocate()
  }

  /// Fills the front of `output` with decompressed bytes; 0 after the last.
  ///
  /// - Parameters:
  ///   - output: where the bytes go.
  ///   - line: the line that the bytes belong to, for errors.
  ///   - refill: reads more of the compressed file and returns how much; 0 at its end.
  /// - Returns: the number of bytes written.
  /// - Throws: `CorpusError` if the data is damaged or ends too early, and what `refill` throws.
  func read(
    into output: UnsafeMutableRawBufferPointer, line: Int,
    refill: (UnsafeMutableRawBufferPointer) throws -> Int
  ) throws -> Int {
    while state != .ended {
      if stream.pointee.avail_in == 0 {
        offer(try refill(input))
        if stream.pointee.avail_in == 0 {
          guard state == .betweenMembers else {
            throw broken(line, "it ends in the middle of the data")
          }
          state = .ended
          break
        }
      }
      if state == .betweenMembers {
        // Tapes and disk images fill up with zeros.
        guard skipZeros() else { continue }
        guard inflateReset(stream) == Z_OK else { throw broken(line, "zlib cannot go on") }
        state = .insideMember
      }
      let count = try inflate(into: output, line: line)
      if count > 0 { return count }
    }
    return 0
  }

  private func inflate(into output: UnsafeMutableRawBufferPointer, line: Int) throws -> Int {
    stream.pointee.next_out = output.bindMemory(to: UInt8.self).baseAddress
    stream.pointee.avail_out = UInt32(clamping: output.count)
    let room = stream.pointee.avail_out
    let status = CZlib.inflate(stream, Z_NO_FLUSH)
    switch status {
    case Z_OK, Z_BUF_ERROR: break
    case Z_STREAM_END: state = .betweenMembers
    default:
      throw broken(line, stream.pointee.msg.map { String(cString: $0) } ?? "zlib reports \(status)")
    }
    return Int(room - stream.pointee.avail_out)
  }

  /// Whether anything but zeros is left of the input.
  private func skipZeros() -> Bool {
    while stream.pointee.avail_in > 0, stream.pointee.next_in.pointee == 0 {
      stream.pointee.next_in += 1
      stream.pointee.avail_in -= 1
    }
    return stream.pointee.avail_in > 0
  }

  /// The first `count` bytes of the buffer are the next input.
  private func offer(_ count: Int) {
    stream.pointee.next_in = input.bindMemory(to: UInt8.self).baseAddress
    stream.pointee.avail_in = UInt32(count)
  }

  private func broken(_ line: Int, _ reason: String) -> CorpusError {
    .brokenGzip(file: name, line: line, reason: reason)
  }
}
