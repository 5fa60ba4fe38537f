import Metrics
import Testing

struct ExactMatchTests {
  @Test func `only what is the same to the letter counts`() {
    let match = ExactMatch(
      hypotheses: ["a", "B", "c ", "", "e\u{301}"], references: ["a", "b", "c", "", "é"])
    // Swift compares by canonical equivalence: the last pair is one spelling in two encodings.
    #expect(match.matches == 3)
    #expect(match.rate == 0.6)
    #expect(ExactMatch(hypotheses: [], references: []).rate == 0)
  }
}
