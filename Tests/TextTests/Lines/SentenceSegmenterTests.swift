import Testing
import Text

struct SentenceSegmenterTests {
  @Test(arguments: [
    ("", "It rains. We stay.", ["It rains. ", "We stay."]), ("", "", []), ("", "One", ["One"]),
    ("en", "Mr. Smith left. He ran!", ["Mr. Smith left. ", "He ran!"]),
    ("de", "Er kam, z.B. Montag. Sie ging.", ["Er kam, z.B. Montag. ", "Sie ging."]),
    ("zh", "我来了。你呢？好。", ["我来了。", "你呢？", "好。"]), ("hi", "यह है। वह है।", ["यह है। ", "वह है।"]),
    ("", "Version 3.5 is out. (It is.) Good", ["Version 3.5 is out. ", "(It is.) ", "Good"]),
    ("ar", "من أنت؟ أنا هنا.", ["من أنت؟ ", "أنا هنا."]),
  ])
  func `sentences end by the rules of the language`(
    locale: String, text: String, expected: [String]
  ) {
    #expect(SentenceSegmenter(locale: locale).sentences(of: text) == expected)
  }

  @Test(arguments: ["", "en", "ja"])
  func `joined sentences are the text`(locale: String) {
    let segmenter = SentenceSegmenter(locale: locale)
    var texts = RandomText(seed: 8)
    for _ in 0..<500 {
      let text = texts.next()
      let joined = segmenter.sentences(of: text).joined()
      #expect(Array(joined.unicodeScalars) == Array(text.unicodeScalars))
    }
  }
}
