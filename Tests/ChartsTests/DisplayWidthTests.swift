import Charts
import Testing

struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("dog", 3), ("Hündin", 6), ("e\u{301}", 1), ("犬が走る", 8), ("한국어", 6), ("ｱ", 1),
    ("Ａ", 2),
    ("собака", 6), ("🐕", 2), ("🇩🇪", 2), ("👩‍👩‍👧", 2), ("–", 1), ("\u{200B}", 0),
  ])
  func `text is as wide as a terminal draws it`(text: String, columns: Int) {
    #expect(text.displayWidth == columns)
  }
}
