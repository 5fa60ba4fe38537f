import Testing
import Text

struct NormalizerTests {
  @Test(arguments: [
    (UnicodeForm.nfc, false, "e\u{301}", "é"), (.nfc, false, "ﬁ", "ﬁ"), (.nfkc, false, "ﬁ", "fi"),
    (.nfkc, false, "ＡＢＣ", "ABC"), (.nfc, true, "STRASSE", "strasse"),
    (.nfc, true, "Straße", "strasse"),
    (.nfc, true, "ΣΑΣ", "σασ"), (.nfc, false, "plain ASCII", "plain ASCII"),
  ])
  func `text gets one spelling`(form: UnicodeForm, folds: Bool, text: String, expected: String) {
    let normalized = Normalizer(form: form, foldsCase: folds).normalize(text)
    #expect(Array(normalized.unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: TokenizerTests.oddTexts)
  func `normalising twice is normalising once`(text: String) {
    for form in UnicodeForm.allCases {
      let normalizer = Normalizer(form: form, foldsCase: true)
      let once = normalizer.normalize(text)
      #expect(normalizer.normalize(once) == once)
    }
  }

  @Test(arguments: UnicodeForm.allCases, [false, true])
  func `ASCII is what it would be among other text`(form: UnicodeForm, folds: Bool) {
    let normalizer = Normalizer(form: form, foldsCase: folds)
    for value in UInt8.min..<0x80 {
      let character = String(Unicode.Scalar(value))
      // The Chinese character keeps ICU from being left out.
      #expect(normalizer.normalize(character) + "我" == normalizer.normalize(character + "我"))
    }
  }

  @Test func `nothing below U+0300 changes in normal form C`() {
    let normalizer = Normalizer(form: .nfc, foldsCase: false)
    for scalar in (UInt32(0x80)..<0x300).compactMap(Unicode.Scalar.init) {
      for text in [String(scalar), "a\(scalar)", "\(scalar)z"] {
        #expect(Array(normalizer.normalize(text).unicodeScalars) == Array(text.unicodeScalars))
        #expect(
          Array(normalizer.normalize(text + "我").unicodeScalars)
            == Array((text + "我").unicodeScalars))
      }
    }
  }

  @Test func `a result much longer than its source fits`() {
    // U+FDFA expands to 18 characters.
    let text = String(repeating: "\u{FDFA}", count: 100)
    #expect(Normalizer(form: .nfkc, foldsCase: false).normalize(text).unicodeScalars.count == 1800)
  }
}
