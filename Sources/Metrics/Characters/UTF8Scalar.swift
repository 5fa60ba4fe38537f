/// How Unicode scalars lie in UTF-8.
enum UTF8Scalar {
  /// Bytes of the scalar that starts with `byte`.
  static func length(startingWith byte: UInt8) -> Int {
    byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4
  }

  /// The scalar at `index` of well-formed UTF-8.
  static func value(in text: some Collection<UInt8>) -> UInt32 {
    guard let first = text.first else { return 0 }
    let lead =
      first < 0x80 ? first : first < 0xE0 ? first & 0x1F : first < 0xF0 ? first & 0xF : first & 7
    return text.dropFirst().reduce(UInt32(lead)) { $0 << 6 | UInt32($1 & 0x3F) }
  }

  /// All scalars of well-formed UTF-8, as symbols of n-grams.
  static func values(in text: ArraySlice<UInt8>) -> [UInt64] {
    var values: [UInt64] = []
    values.reserveCapacity(text.count)
    var start = text.startIndex
    while start < text.endIndex {
      let end = min(start + length(startingWith: text[start]), text.endIndex)
      values.append(UInt64(value(in: text[start..<end])))
      start = end
    }
    return values
  }
}
