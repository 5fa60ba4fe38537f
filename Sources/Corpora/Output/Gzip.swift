import CZlib

/// Compresses into one member of gzip (RFC 1952), piece by piece.
final class Gzip {
  /// In place of its own, because zlib remembers the address.
  private let stream: UnsafeMutablePointer<z_stream>
  private let output: UnsafeMutableRawBufferPointer

  private static let bufferSize = 1 << 16
  /// The largest window of deflate, and 16 for the header of gzip.
  private static let windowBits: Int32 = 15 + 16
  private static let memoryLevel: Int32 = 8

  init() {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    output = .allocate(byteCount: Self.bufferSize, alignment: 1)
    let status = deflateInit2_(
      stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, Self.windowBits, Self.memoryLevel,
      Z_DEFAULT_STRATEGY, zlibVersion(), Int32(MemoryLayout<z_stream>.size))
    precondition(status == Z_OK, "Gzip: zlib cannot start (\(status))")
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
    output.deallocate()
  }

  /// Hands the compressed form of `bytes` to `write`, as far as it is known; all of it if this is the last piece.
  func compress(
    _ bytes: [UInt8], isLast: Bool, _ write: (UnsafeRawBufferPointer) throws -> Void
  ) throws {
    // zlib does not write to its input, though its type says so.
    var bytes = bytes
    try bytes.withUnsafeMutableBufferPointer { input in
      stream.pointee.next_in = input.baseAddress
      stream.pointee.avail_in = UInt32(input.count)
      repeat {
        stream.pointee.next_out = output.bindMemory(to: UInt8.self).baseAddress
        stream.pointee.avail_out = UInt32(output.count)
        let status = deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
        precondition(status != Z_STREAM_ERROR, "Gzip: zlib reports \(status)")
        let count = output.count - Int(stream.pointee.avail_out)
        try write(UnsafeRawBufferPointer(rebasing: output[..<count]))
      } while stream.pointee.avail_out == 0
    }
  }
}
