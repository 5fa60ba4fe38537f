import CorpusAnalysis
import Testing

struct ScriptTests {
  @Test(arguments: [
    ("en", ["Latin"]), ("zh", ["Bopomofo", "Han"]), ("zh-Hans", ["Han"]),
    ("ja", ["Han", "Hiragana", "Katakana"]), ("ko", ["Han", "Hangul"]), ("ru", ["Cyrillic"]),
    ("sr", ["Cyrillic", "Latin"]), ("sr-Latn", ["Latin"]), ("sr_ME", ["Latin"]),
    ("hi", ["Devanagari"]), ("ar", ["Arabic"]), ("tlh", []), ("nonsense!", []),
  ])
  func `a language has the scripts of all its countries`(code: String, expected: [String]) {
    let names = Script.all(of: code).map(\.name)
    #expect(names.sorted() == expected)
  }

  @Test func `a character has a script, or is shared by several`() {
    #expect(Script(of: "я").name == "Cyrillic")
    #expect(!Script(of: "я").isShared)
    for shared in ["1", " ", "。", "\u{301}"] as [Unicode.Scalar] {
      #expect(Script(of: shared).isShared)
    }
  }
}
