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

  @Test func `a result much longer than its source fits`() {
    // U+FDFA expands to 18 characters.
    let text = String(repeating: "\u{FDFA}", count: 100)
    #expect(Normalizer(form: .nfkc, foldsCase: false).normalize(text).unicodeScalars.count == 1800)
  }
}
