/// A line of a file as text, even where it is not UTF-8.
public struct RepairedLine: Sendable, Equatable {
  /// Without its end; U+FFFD stands for what is not UTF-8, one for each longest beginning of a character
  /// (Unicode 16, section 3.9).
  public let text: String
  /// The place, counted from 1, of the first byte that is not UTF-8; nil if there is none.
  public let firstBadByte: Int?

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let valid = String(validating: bytes, as: UTF8.self) {
      (text, firstBadByte) = (valid, nil)
    } else {
      (text, firstBadByte) = (
        String(decoding: bytes, as: UTF8.self), validPrefixCount(of: bytes) + 1
      )
    }
  }
}
