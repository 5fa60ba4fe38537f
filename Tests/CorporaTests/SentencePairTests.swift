import Corpora
import Testing

@Suite struct SentencePairTests {
  @Test(arguments: ["", " ", "\t", "\u{A0}\u{3000}", "\r", "\u{2028}"])
  func isBlankWithNothingButWhiteSpace(side: String) {
    #expect(SentencePair(source: side, target: "text").hasBlankSide)
    #expect(SentencePair(source: "text", target: side).hasBlankSide)
  }

  @Test(arguments: ["a", " a", "\u{3000}嗨", "!", "\u{0}", "é"])
  func isNotBlankWithText(side: String) {
    #expect(!SentencePair(source: side, target: side).hasBlankSide)
  }
}
