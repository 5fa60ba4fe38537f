/// White space in UTF-8, as Python's `str.split` sees it: Unicode's, and the four ASCII separators 1C to 1F.
package enum WhiteSpace {
  /// What lies between white space.
  static func split(_ text: [UInt8]) -> [ArraySlice<UInt8>] { split(text[...]) }

  /// What lies between white space.
  static func split(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var words: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    var index = start
    while index < text.endIndex {
      let length = length(at: index, in: text)
      if length > 0 {
        if start < index { words.append(text[start..<index]) }
        index += length
        start = index
      } else {
        index += 1
      }
    }
    if start < index { words.append(text[start..<index]) }
    return words
  }

  static func trimmingStart(of text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var text = text
    while !text.isEmpty {
      let length = length(at: text.startIndex, in: text)
      if length == 0 { break }
      text.removeFirst(length)
    }
    return text
  }

  package static func trimmingEnd(of text: [UInt8]) -> ArraySlice<UInt8> {
    var text = text[...]
    while let last = text.indices.last {
      // Step back over continuation bytes to where the last scalar starts.
      var start = last
      while start > text.startIndex, text[start] & 0xC0 == 0x80 { start -= 1 }
      if length(at: start, in: text) == 0 { break }
      text = text[..<start]
    }
    return text
  }

  /// Bytes of the white-space scalar that starts at `index`; 0 if none does.
  private static func length(at index: Int, in text: ArraySlice<UInt8>) -> Int {
    let byte = text[index]
    switch byte {
    case 0x09...0x0D, 0x1C...0x20: return 1
    case 0xC2, 0xE1, 0xE2, 0xE3:
      let length = UTF8Scalar.length(startingWith: byte)
      guard index + length <= text.endIndex else { return 0 }
      switch UTF8Scalar.value(in: text[index..<index + length]) {
      case 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
        return length
      default: return 0
      }
    default: return 0
    }
  }
}
