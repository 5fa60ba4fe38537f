/// Cuts a line into the units that subwords are found in, and puts it together again.
protocol Segmentation: Sendable {
  /// Hands out the line, made ready for cutting, in stretches that can be cut without each other.
  func forEachChunk(in line: String, _ body: (Chunk) -> Void)

  /// The units of a stretch; joined they are its text.
  func units(of chunk: Chunk) -> [String]

  /// The line that was made ready, from the bytes of all its units.
  func line(of bytes: [UInt8]) -> String
}

/// Words with the space before them; one space is put in front of the line, so that its first word is like any other.
struct WordSegmentation: Segmentation {
  let segmenter: WordSegmenter

  func forEachChunk(in line: String, _ body: (Chunk) -> Void) {
    Chunk.forEach(in: [UInt8(ascii: " ")] + line.utf8, body)
  }

  func units(of chunk: Chunk) -> [String] { segmenter.segments(of: chunk.text) }

  func line(of bytes: [UInt8]) -> String {
    String(decoding: bytes.first == UInt8(ascii: " ") ? bytes[1...] : bytes[...], as: UTF8.self)
  }
}
