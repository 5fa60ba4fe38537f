/// Text as gettext writes it: in quotes, with the escapes of C.
enum POText {
  /// The text between quotes that `bytes` begins with.
  ///
  /// - Throws: `Damage` if the quotes are not closed, or an escape is none.
  static func unquoted(_ bytes: Substring.UTF8View) throws -> String {
    var result: [UInt8] = []
    var rest = bytes.dropFirst()
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""):
        guard rest.allSatisfy({ [0x20, 0x09, 0x0D].contains($0) }) else {
          throw Damage.notPO(reason: "text stands behind the closing quote")
        }
        guard let text = String(validating: result, as: UTF8.self) else {
          throw Damage.notPO(reason: "an escape gives bytes that are not UTF-8")
        }
        return text
      case UInt8(ascii: "\\"): result.append(try escaped(&rest))
      default: result.append(byte)
      }
    }
    throw Damage.notPO(reason: "a quote is not closed")
  }

  private static func escaped(_ bytes: inout Substring.UTF8View) throws -> UInt8 {
    guard let byte = bytes.popFirst() else { throw Damage.notPO(reason: "a quote is not closed") }
    switch byte {
    case UInt8(ascii: "n"): return 0x0A
    case UInt8(ascii: "t"): return 0x09
    case UInt8(ascii: "r"): return 0x0D
    case UInt8(ascii: "a"): return 0x07
    case UInt8(ascii: "b"): return 0x08
    case UInt8(ascii: "v"): return 0x0B
    case UInt8(ascii: "f"): return 0x0C
    case UInt8(ascii: "\\"), UInt8(ascii: "\""): return byte
    case UInt8(ascii: "x"): return try number(&bytes, radix: 16, atMost: 2)
    case UInt8(ascii: "0")...UInt8(ascii: "7"):
      return try number(&bytes, first: byte, radix: 8, atMost: 3)
    default:
      throw Damage.notPO(reason: "\\\(Character(Unicode.Scalar(byte))) is no escape")
    }
  }

  private static func number(
    _ bytes: inout Substring.UTF8View, first: UInt8? = nil, radix: Int, atMost count: Int
  ) throws -> UInt8 {
    var digits = first.map { String(Unicode.Scalar($0)) } ?? ""
    while digits.utf8.count < count, let byte = bytes.first,
      Int(String(Unicode.Scalar(byte)), radix: radix) != nil
    {
      digits.unicodeScalars.append(Unicode.Scalar(byte))
      bytes = bytes.dropFirst()
    }
    guard let value = UInt8(digits, radix: radix) else {
      throw Damage.notPO(reason: "an escape is no number of one byte")
    }
    return value
  }
}
