/// Reads the fields of a message in the wire format of Protocol Buffers.
///
/// A model of SentencePiece takes a dozen fields of three types: not enough for a library.
struct ProtobufReader {
  enum Value {
    case number(UInt64)
    case fixed32(UInt32)
    case fixed64(UInt64)
    case bytes(ArraySlice<UInt8>)

    var bool: Bool? { if case .number(let value) = self { value != 0 } else { nil } }
    var int: Int? {
      if case .number(let value) = self { Int(truncatingIfNeeded: value) } else { nil }
    }
    var float: Float? { if case .fixed32(let bits) = self { Float(bitPattern: bits) } else { nil } }
    var bytes: ArraySlice<UInt8>? { if case .bytes(let bytes) = self { bytes } else { nil } }
    /// Nil for bytes that are not UTF-8.
    var string: String? { bytes.flatMap { String(validating: $0, as: UTF8.self) } }
  }

  /// The message ends in the middle of a field, or a field has a type that there is not.
  struct Damage: Error {}

  private var rest: ArraySlice<UInt8>

  init(_ message: ArraySlice<UInt8>) {
    rest = message
  }

  /// The next field, or nil at the end.
  ///
  /// - Throws: `Damage`
  mutating func next() throws -> (number: Int, value: Value)? {
    guard !rest.isEmpty else { return nil }
    let key = try varint()
    let number = Int(truncatingIfNeeded: key >> 3)
    switch key & 7 {
    case 0: return (number, .number(try varint()))
    case 1: return (number, .fixed64(littleEndian(try take(8))))
    case 2:
      guard let count = Int(exactly: try varint()) else { throw Damage() }
      return (number, .bytes(try take(count)))
    case 5: return (number, .fixed32(UInt32(truncatingIfNeeded: littleEndian(try take(4)))))
    default: throw Damage()
    }
  }

  private mutating func varint() throws -> UInt64 {
    var value: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 70, by: 7) {
      guard let byte = rest.popFirst() else { throw Damage() }
      value |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return value }
    }
    throw Damage()
  }

  private mutating func take(_ count: Int) throws -> ArraySlice<UInt8> {
    guard count <= rest.count else { throw Damage() }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  private func littleEndian(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
