import Testing
import Translation

struct TerminologyTests {
  private func found(_ sources: [String], in line: String) -> [String] {
    Terminology(sources.map { .init(source: $0, target: "…") }).terms(in: line).map(\.source)
  }

  @Test(arguments: [
    ("Akku", "Der AKKU ist leer.", true), ("Akku", "Akkus", false), ("akku", "Notakku", false),
    ("new york", "In New\u{A0} York!", true), ("New York", "New Yorker", false),
    ("C++", "Vitamin C ist gesund.", false), ("C++", "Ich mag C++.", true), ("C", "C++", true),
    ("°C", "20 °C", true), ("%", "5%", true), ("3", "35", false), ("café", "Cafe\u{301}", true),
    ("电脑", "我的电脑坏了", true), ("ฝน", "ฝนตกหนัก", true), ("a", "我a的", true),
    ("über", "Über", true), ("longer than the line", "line", false),
  ])
  func `a term is found as a word, or as text where words are not set off`(
    term: String, line: String, isFound: Bool
  ) {
    #expect(found([term], in: line) == (isFound ? [term] : []))
  }

  @Test func `the longer term counts, and all come in the order of the line`() {
    #expect(
      found(["York", "New York", "old"], in: "old York, New York, York")
        == ["old", "York", "New York", "York"])
    #expect(found(["", " ", "a"], in: "a") == ["a"])
    #expect(Terminology([.init(source: "a", target: "")]).isEmpty)
  }
}
