import Testing
import Text

struct OneLineTests {
  @Test(arguments: [
    ("a b", "a b"), ("", ""), ("a\nb", "a b"), ("a\r\nb", "a b"), ("a \n\n b", "a  b"),
    ("\na\n", "a"), ("a\u{85}b\u{B}c\u{C}d\u{2028}e\u{2029}f\u{1C}g", "a b c d e f g"),
    ("a\u{0}b\u{1B}[1mc\u{7F}\u{9B}", "ab[1mc"), ("a\tb", "a\tb"), ("a\n\tb", "a\tb"),
    ("a\u{0}\n\u{0}b", "a b"), ("\u{0}", ""), ("e\u{301}\n\u{301}", "e\u{301} \u{301}"),
    ("\u{200D}\u{FEFF}\u{A0}", "\u{200D}\u{FEFF}\u{A0}"),
  ])
  func `no line break or control survives`(text: String, line: String) {
    #expect(Array(text.inOneLine.unicodeScalars) == Array(line.unicodeScalars))
  }

  @Test func `random text becomes one line and keeps all else`() {
    var texts = RandomText(seed: 12)
    for _ in 0..<2000 {
      let text = texts.next()
      let line = text.inOneLine
      #expect(line.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).count == 1)
      #expect(line.inOneLine.unicodeScalars.elementsEqual(line.unicodeScalars))
      func visible(_ text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter {
          !$0.properties.isWhitespace && $0.properties.generalCategory != .control
        }
      }
      #expect(visible(line) == visible(text))
    }
  }
}
