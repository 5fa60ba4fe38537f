import Testing
import Text

struct UnknownWordsTests {
  @Test(arguments: [SubwordModel.bpe, .unigram, .character])
  func `words with characters that are no entry are unknown`(model: SubwordModel) throws {
    let tokenizer = try TokenizerTests.tokenizer(model)
    func unknown(_ line: String) -> [String] {
      tokenizer.unknownWords(in: tokenizer.protect(line))
    }
    #expect(unknown("A dog is walking.").isEmpty)
    // Known in its letters, though never seen.
    #expect(unknown("gniklaw a\u{A0}b \u{200B}").isEmpty)
    #expect(unknown("the Жук, the жаба: Жук жук ☃!") == ["Жук", "жаба", "жук", "☃"])
    #expect(unknown("苹果 猫。") == ["猫"])
    #expect(unknown("").isEmpty)
  }

  @Test func `whole words are entries of a word vocabulary`() throws {
    let tokenizer = try TokenizerTests.tokenizer(.word)
    #expect(tokenizer.unknownWords(in: tokenizer.protect("A dog walks.")) == ["walks"])
  }

  @Test func `what is protected is not unknown`() throws {
    let tokenizer = try PlaceableText.tokenizer()
    let line = "see https://жук.example the 🙂 now Ж"
    #expect(tokenizer.unknownWords(in: tokenizer.protect(line)) == ["Ж"])
  }
}
