import Testing
import Text

struct SpellingTests {
  private let names = ["import", "train", "translate", "time-zones"]

  @Test(arguments: [
    ("trian", "train"), ("Translat", "translate"), ("imprt", "import"), ("time", "time-zones"),
    ("time-zone", "time-zones"), ("xyzzy", nil), ("", nil),
  ])
  func `the nearest name is what was meant, if it is near`(word: String, name: String?) {
    #expect(Spelling.nearest(to: word, among: names) == name)
  }
}
