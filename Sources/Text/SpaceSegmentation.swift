/// What stands between spaces, each with one space before it, as labels, tags and words that somebody has cut do.
struct SpaceSegmentation: Segmentation {
  private static let space = UInt8(ascii: " ")

  func forEachChunk(in line: String, _ body: (Chunk) -> Void) {
    for word in line.utf8.split(separator: Self.space) { body(Chunk(whole: [Self.space] + word)) }
  }

  func forEachChunk(within text: String, _ body: (Chunk) -> Void) { forEachChunk(in: text, body) }

  func units(of chunk: Chunk) -> [String] { [chunk.text] }

  func text(of token: String) -> String { Vocabulary.text(of: token) }

  func line(of bytes: [UInt8]) -> String {
    String(decoding: bytes.first == Self.space ? bytes[1...] : bytes[...], as: UTF8.self)
  }
}
