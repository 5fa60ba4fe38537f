import Testing
import Translation

struct ForbiddenPhrasesTests {
  @Test(arguments: [
    (["·a", "rt"], false), (["·art"], false), (["·artist"], true), (["·arts"], true),
    (["·", "a", "r", "t"], false), (["·art."], false), (["·the", "·art"], false),
    (["·party"], true), (["·p", "art"], true), (["·ar"], true), (["·a", "·rt"], true),
    (["·pop-art"], false), (["·pop", "-", "a", "rt"], false), (["(art)"], false), (["art"], false),
    (["·4art"], true), (["·é", "art"], true),
  ])
  func `a forbidden phrase is found however it is cut`(tokens: [String], isAllowed: Bool) {
    let texts = tokens.map { Array($0.replacing("·", with: " ").utf8) }
    let rule = ForbiddenPhrases([Array(" art".utf8)], spellings: TokenSpellings(texts))
    let ids = texts.indices.map { Int32($0) }
    let allowed = ids.allSatisfy { rule.allows($0, after: Array(ids[..<Int($0)])) }
    #expect(allowed == isAllowed)
  }

  @Test func `phrases may be of several words and of letters beyond ASCII`() {
    let texts = [" ein", " süßer", " Hund", "e"].map { Array($0.utf8) }
    let rule = ForbiddenPhrases(
      [Array(" süßer Hund".utf8), []], spellings: TokenSpellings(texts))
    #expect(!rule.allows(2, after: [0, 1]))
    #expect(rule.allows(2, after: [0]))
    #expect(rule.allows(1, after: [0]))
    // A token without a text, the end marker for one, says nothing.
    #expect(rule.allows(99, after: [0, 1]))
  }

  @Test func `scripts without spaces have no words to go on`() {
    let texts = ["我", "有猫咪", "。"].map { Array($0.utf8) }
    let rule = ForbiddenPhrases([Array("猫".utf8)], spellings: TokenSpellings(texts))
    #expect(rule.allows(0, after: []) && !rule.allows(1, after: [0]) && rule.allows(2, after: [0]))
  }

  @Test func `spaces around a phrase do not count`() {
    // As vocabularies spell words that have the space behind them.
    let texts = ["pop-", "art ", "art", ". "].map { Array($0.utf8) }
    let rule = ForbiddenPhrases([Array(" art ".utf8)], spellings: TokenSpellings(texts))
    #expect(
      !rule.allows(1, after: []) && !rule.allows(1, after: [0]) && !rule.allows(2, after: [0]))
  }
}
