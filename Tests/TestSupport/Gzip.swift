import CZlib
import Foundation

/// One member of gzip that holds `bytes`.
public func gzipped(_ bytes: some Sequence<UInt8>) -> Data {
  var input = Array(bytes)
  let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  stream.initialize(to: z_stream())
  defer { stream.deallocate() }
  // A window of 15 bits and 16 for gzip's header; 8 is zlib's own choice of memory.
  let status = deflateInit2_(
    stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, zlibVersion(),
    Int32(MemoryLayout<z_stream>.size))
  precondition(status == Z_OK, "gzipped: zlib reports \(status)")
  defer { deflateEnd(stream) }
  var output = [UInt8](repeating: 0, count: Int(deflateBound(stream, UInt(input.count))))
  let capacity = output.count
  input.withUnsafeMutableBufferPointer { source in
    output.withUnsafeMutableBufferPointer { target in
      stream.pointee.next_in = source.baseAddress
      stream.pointee.avail_in = UInt32(source.count)
      stream.pointee.next_out = target.baseAddress
      stream.pointee.avail_out = UInt32(capacity)
      let status = deflate(stream, Z_FINISH)
      precondition(status == Z_STREAM_END, "gzipped: zlib reports \(status)")
    }
  }
  return Data(output.prefix(capacity - Int(stream.pointee.avail_out)))
}
