/// What stands between spaces, as in subword-nmt; each word is a unit with the space after it.
struct SubwordNMTSegmentation: Segmentation {
  func forEachChunk(in line: String, _ body: (Chunk) -> Void) {
    let words = line.utf8.split(separator: UInt8(ascii: " "))
    for word in words { body(Chunk(whole: word + [UInt8(ascii: " ")])) }
  }

  func forEachChunk(within text: String, _ body: (Chunk) -> Void) {
    forEachChunk(in: text, body)
  }

  func units(of chunk: Chunk) -> [String] { [chunk.text] }

  func text(of token: String) -> String { String(decoding: Self.bytes(of: token), as: UTF8.self) }

  static func bytes(of token: String) -> [UInt8] {
    let continuation = SubwordNMTEncoder.continuation.utf8
    let bytes = Array(token.utf8)
    return bytes.suffix(continuation.count).elementsEqual(continuation)
      ? bytes.dropLast(continuation.count) : bytes + [UInt8(ascii: " ")]
  }

  func line(of bytes: [UInt8]) -> String {
    String(
      decoding: bytes.last == UInt8(ascii: " ") ? bytes.dropLast() : bytes[...], as: UTF8.self)
  }
}

/// One space between words and none at the ends; all else stays as it is.
struct SpaceNormalizer: LineNormalizer {
  func normalize(_ text: String) -> String {
    let ends = SubwordNMTCodes.ends.map { UInt8(ascii: $0) }
    let line = Array(text.utf8).drop { ends.contains($0) }
    let end = line.lastIndex { !ends.contains($0) }.map { $0 + 1 } ?? line.endIndex
    let words = line[..<end].split(separator: UInt8(ascii: " "))
    return String(decoding: Array(words.joined(separator: [UInt8(ascii: " ")])), as: UTF8.self)
  }
}
