import LocaleCorpus
import Testing

struct PlainTextTests {
  @Test(arguments: [
    ("\u{200F}7 مارس\u{200F} 2022", "7 مارس 2022"), ("ein\u{AD}hundert", "einhundert"),
    ("หนึ่ง\u{200B}ร้อย", "หนึ่งร้อย"), ("12\u{202F}345\u{A0}€", "12 345 €"),
    (" a\tb\n\u{2028} c ", "a b c"), ("e\u{301}", "é"), ("क्\u{200D}ष", "क्\u{200D}ष"),
    ("\u{2066}a\u{2069}", "a"),
  ])
  func `text is as a person types it`(text: String, expected: String) {
    let plain = PlainText(text)?.text
    #expect(plain.map { Array($0.unicodeScalars) } == Array(expected.unicodeScalars))
  }

  @Test(arguments: ["", " \u{A0}\t", "\u{200E}", nil])
  func `what cannot be seen is no text`(text: String?) {
    #expect(PlainText(text) == nil)
  }

  @Test(arguments: [
    ("nmi", "12 nmi", true), ("۱۲ nmi", "12 nmi", true), ("Вақти Samarkand", "Samarkand", true),
    ("12 Seemeilen", "12 nmi", false), ("14:30", "14:30", false), ("12 MB в час", "12 kB/h", false),
    ("heure : Paris", "Paris", false),
  ])
  func `words of root are told from a language's own`(
    text: String, root: String, isInherited: Bool
  ) throws {
    let (text, root) = (try #require(PlainText(text)), try #require(PlainText(root)))
    #expect(text.isInherited(from: root) == isInherited)
  }
}
