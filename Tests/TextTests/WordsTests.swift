import Testing
import Text

struct WordsTests {
  private static func tokenizer(_ model: SubwordModel = .bpe, marksCase: Bool = false) throws
    -> Tokenizer
  {
    var options = VocabularyOptions()
    options.model = model
    options.size = 340
    options.minimumFrequency = 1
    var text = TextOptions()
    text.marksCase = marksCase
    text.protectedKinds = [.tag, .url]
    var learner = try TokenizerLearner(vocabulary: options, text: text)
    for _ in 0..<3 {
      learner.add(
        "The dog sees the dogs , the CAT sees <b class=\"x y\"> and https://example.org .")
    }
    return try learner.learn()
  }

  private static let lines = [
    "The dog sees the CAT.", "", "   ", " two  spaces ", "Ωμέγα dog", "日本語 の dog",
    "a\u{3000}b\u{00A0}c",
    "see <b class=\"x y\">the dog</b> at https://example.org , now", "e\u{301}e \u{301}e",
    "DOGS Dogs dOgs",
  ]

  @Test(arguments: [SubwordModel.bpe, .unigram, .word, .character], [false, true])
  func `words are what white space separates in the text`(model: SubwordModel, marksCase: Bool)
    throws
  {
    let tokenizer = try Self.tokenizer(model, marksCase: marksCase)
    for line in Self.lines {
      let protected = tokenizer.protect(line)
      let ids = tokenizer.encode(protected)
      let text = tokenizer.decode(ids, restoring: protected.contents)
      let words = tokenizer.words(of: ids, restoring: protected.contents)
      let expected = text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace)
        .map { Array($0) }
      #expect(words.map { Array($0.text.unicodeScalars) } == expected, "\(line)")
    }
  }

  @Test func `every token is a part of a word`() throws {
    let tokenizer = try Self.tokenizer(marksCase: true)
    for line in Self.lines {
      let protected = tokenizer.protect(line)
      let ids = tokenizer.encode(protected)
      let words = tokenizer.words(of: ids, restoring: protected.contents)
      guard !words.isEmpty else { continue }
      #expect(Set(words.flatMap(\.tokens)) == Set(ids.indices), "\(line)")
      #expect(words.map(\.tokens.lowerBound) == words.map(\.tokens.lowerBound).sorted())
      #expect(words.allSatisfy { !$0.tokens.isEmpty })
    }
  }

  @Test func `a word's own tokens spell it`() throws {
    let tokenizer = try Self.tokenizer(marksCase: true)
    let ids = tokenizer.encode("The dogs see Ωμέγα twice")
    for word in tokenizer.words(of: ids) {
      #expect(tokenizer.decode(ids[word.tokens]) == word.text)
    }
  }

  @Test func `unknown tokens are words, and bytes are unknown`() throws {
    let tokenizer = try Self.tokenizer()
    let space = try #require(tokenizer.encode(" ").first)
    let words = tokenizer.words(of: [space, Vocabulary.unknown] + tokenizer.encode("dog"))
    #expect(words.map(\.text) == ["\u{FFFD}", "dog"])
    #expect(tokenizer.encode("Ω").allSatisfy { Tokenizer.isUnknown($0) || $0 == space })
    #expect(!tokenizer.encode("the dog").contains(where: Tokenizer.isUnknown))
    // Half a character is one sign that cannot be read.
    let half = try #require(tokenizer.encode("Ω").last)
    #expect(tokenizer.words(of: [half]).map(\.text) == ["\u{FFFD}"])
  }
}
