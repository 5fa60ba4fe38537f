import LocaleCorpus
import Testing

struct PhraseKindTests {
  @Test func `a list names kinds, each once`() throws {
    #expect(
      try PhraseKind.list("dates, time-zones,dates,,numbers") == [.dates, .timeZones, .numbers])
  }

  @Test func `a list without kinds is refused`() {
    #expect(throws: LocaleCorpusError.noKinds) { try PhraseKind.list(" , ") }
    #expect(throws: LocaleCorpusError.noKinds) { try PhraseKind.list("") }
  }

  @Test(arguments: [
    ("curencies", "currencies"), ("Date", "dates"), ("timezones", "time-zones"),
    ("relative", "relative-times"), ("number", "numbers"),
  ])
  func `an unknown kind brings the nearest to mind`(name: String, nearest: String) {
    let error = #expect(throws: LocaleCorpusError.self) { try PhraseKind.list("lists,\(name)") }
    #expect(error == .unknownKind(name))
    #expect("\(LocaleCorpusError.unknownKind(name))".contains("did you mean \(nearest)?"))
  }
}
