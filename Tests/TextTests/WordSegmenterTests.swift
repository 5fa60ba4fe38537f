import Testing
import Text

struct WordSegmenterTests {
  @Test(arguments: [
    ("en", "The dog can't run.", ["The", " dog", " can't", " run", "."]),
    ("en", "a  b", ["a", " ", " b"]),
    ("zh", "我喜欢吃苹果。", ["我", "喜欢", "吃", "苹果", "。"]),
    ("ja", "私は学生です。", ["私", "は", "学生", "です", "。"]),
    ("th", "ผมชอบกินข้าว", ["ผม", "ชอบ", "กิน", "ข้าว"]),
    ("my", "\u{1000}\u{1000}", ["\u{1000}\u{1000}"]),
    ("de", "Straßenbahn, 3,5 km", ["Straßenbahn", ",", " 3,5", " km"]),
  ])
  func `segments are words with the space before them`(
    locale: String, text: String, expected: [String]
  ) {
    #expect(WordSegmenter(locale: locale).segments(of: text) == expected)
  }

  @Test(arguments: TokenizerTests.oddTexts)
  func `joined segments are the text`(text: String) {
    let joined = WordSegmenter(locale: "").segments(of: text).joined()
    #expect(Array(joined.unicodeScalars) == Array(text.unicodeScalars))
  }
}
