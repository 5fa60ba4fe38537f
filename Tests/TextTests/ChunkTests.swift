import Testing
import Text

struct ChunkTests {
  private func chunks(of line: String) -> [String] {
    var chunks: [String] = []
    Chunk.forEach(in: Array(line.utf8)) { chunks.append($0.text) }
    return chunks
  }

  @Test(arguments: [
    (" A dog.", [" A", " dog."]), ("", []), (" ", [" "]), ("   a", ["   a"]),
    ("a  b c ", ["a", "  b", " c", " "]), ("a\u{3000} b\t c", ["a\u{3000} b\t", " c"]),
    ("a\u{A0} \u{301}b", ["a\u{A0}", " \u{301}b"]),
  ])
  func `a line is cut before the first space of a run`(line: String, expected: [String]) {
    #expect(chunks(of: line) == expected)
  }

  @Test(arguments: ["", "th", "zh", "ja", "he", "fi", "en_US_POSIX"])
  func `chunks have the words of their line`(locale: String) {
    let segmenter = WordSegmenter(locale: locale)
    var texts = RandomText(seed: 5)
    for _ in 0..<5_000 {
      let text = texts.next()
      let words = chunks(of: text).flatMap(segmenter.segments)
      // Compared by code points: to Swift strings are equal that differ in their normal form.
      #expect(
        words.map { Array($0.unicodeScalars) }
          == segmenter.segments(of: text).map { Array($0.unicodeScalars) },
        "\(text.debugDescription)")
    }
  }
}
