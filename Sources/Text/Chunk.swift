/// A stretch of a line, in UTF-8, whose words can be found without the rest of the line.
///
/// A line is cut before every space that does not follow another white space character. No word boundary depends
/// on what stands beyond such a place (UAX #29, and a test tries it):
/// - There is a boundary before the space, because white space holds together with nothing but white space (WB3d).
///   Marks and joiners behind the space belong to it (WB4), and so to the chunk that begins with it.
/// - To the rules that look ahead (WB6, WB7b, WB12) a space is as foreign as the end of the text, and to those that
///   look back (WB7, WB7c, WB11, WB13b, WB15, WB16) as foreign as its beginning.
/// - Dictionaries see no more than a run of letters.
///
/// Since text is mostly the same words over and over, what was found out about a chunk is worth remembering.
package struct Chunk: Hashable, Sendable {
  private let bytes: ArraySlice<UInt8>

  /// Hands out the chunks of a line one after another; joined they are the line.
  package static func forEach(in line: [UInt8], _ body: (Chunk) -> Void) {
    var start = 0
    for index in line.indices
    where line[index] == space && index > start && !hasWhiteSpace(line, before: index) {
      body(Chunk(bytes: line[start..<index]))
      start = index
    }
    if start < line.count { body(Chunk(bytes: line[start...])) }
  }

  private init(bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  /// A stretch that is not cut any further.
  init(whole bytes: [UInt8]) {
    self.bytes = bytes[...]
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The same chunk in memory of its own, to be kept longer than its line.
  var detached: Chunk { Chunk(bytes: ArraySlice(Array(bytes))) }

  package func hash(into hasher: inout Hasher) {
    // All bytes at once; an array would hand them over one by one.
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }

  private static let space = UInt8(ascii: " ")

  /// Whether the character that ends before `index` is one that WB3d joins with a space.
  private static func hasWhiteSpace(_ line: [UInt8], before index: Int) -> Bool {
    let last = line[index - 1]
    guard last >= 0x80, index >= 3 else { return last == space }
    switch (line[index - 3], line[index - 2], last) {
    // U+1680, U+2000–U+200A, U+205F, U+3000
    case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
      return true
    default:
      return false
    }
  }
}
