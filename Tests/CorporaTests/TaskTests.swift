import Corpora
import Testing

struct TaskTests {
  @Test func `the side without a language stands for its labels`() throws {
    #expect(Task.translate.languages(text: "en") == nil)
    for task in Task.allCases where task != .translate {
      let languages = try #require(task.languages(text: "en"))
      let label = try #require(task.labelLanguage)
      #expect([languages.source, languages.target].sorted() == ["en", label].sorted())
      #expect((languages.source == label) == (task == .generate))
    }
  }

  @Test func `examples are held out by their text, whichever side that is`() {
    let pair = SentencePair(source: "source", target: "target")
    #expect(Task.translate.heldOutText(of: pair) == "source")
    #expect(Task.translate.heldOutText(of: pair, reversed: true) == "source")
    for task in [Task.classify, .tag, .map] {
      #expect(task.heldOutText(of: pair) == "source")
      #expect(task.heldOutText(of: pair.reversed, reversed: true) == "source")
    }
    #expect(Task.generate.heldOutText(of: pair) == "target")
    #expect(Task.generate.heldOutText(of: pair.reversed, reversed: true) == "target")
  }

  @Test func `every format has examples for a task`() {
    #expect(Set(Task.allCases.flatMap(\.formats)) == Set(CorpusFormat.allCases))
  }
}
