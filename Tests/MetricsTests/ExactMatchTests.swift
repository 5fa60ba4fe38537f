import Metrics
import Testing

struct ExactMatchTests {
  @Test func `only what is the same to the letter counts`() {
    let match = ExactMatch(
      hypotheses: ["a", "B", "c ", "", "e\u{301}"], references: ["a", "b", "c", "", "é"])
    // The last pair looks alike, but metrics that count letters see two.
    #expect(match.matches == 2)
    #expect(match.rate == 0.4)
    #expect(ExactMatch(hypotheses: [], references: []).rate == 0)
  }
}
