import Testing
import Text

struct TokenizedWordsTests {
  private func expectWords(
    _ tokenizer: Tokenizer, _ line: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let protected = tokenizer.protect(line)
    let ids = tokenizer.encode(protected)
    let words = tokenizer.words(of: ids, restoring: protected.contents)
    let text = tokenizer.decode(ids, restoring: protected.contents)
    #expect(
      words.map { Array($0.text.unicodeScalars) }
        == text.unicodeScalars.split(whereSeparator: \.properties.isWhitespace).map { Array($0) },
      "\(line)", sourceLocation: sourceLocation)
    var next = 0
    for word in words {
      #expect(!word.tokens.isEmpty && word.tokens.lowerBound <= next)
      #expect(word.ownTokens.lowerBound == next, sourceLocation: sourceLocation)
      next = word.ownTokens.upperBound
    }
    #expect(words.isEmpty || next == ids.count, sourceLocation: sourceLocation)
  }

  @Test(arguments: SubwordModel.learned)
  func `are what white space separates, and all tokens are theirs`(model: SubwordModel) throws {
    let tokenizer = try TokenizerTests.tokenizer(model)
    for line in TokenizerTests.sentences + TokenizerTests.oddTexts { expectWords(tokenizer, line) }
    var texts = RandomText(seed: 5)
    for _ in 0..<300 { expectWords(tokenizer, texts.next()) }
  }

  @Test(arguments: [false, true])
  func `placeables and marks of case belong to them`(marksCase: Bool) throws {
    let tokenizer = try PlaceableText.tokenizer(marksCase: marksCase)
    for (line, _) in PlaceableText.sentences { expectWords(tokenizer, line) }
    for line in ["SEE the Dog", "See <b>THE</b> dog at 10:30 !", "  The  DOG  "] {
      expectWords(tokenizer, line)
    }
  }

  @Test func `what is protected may be several, which share its token`() throws {
    let tokenizer = try PlaceableText.tokenizer()
    let line = tokenizer.protect("see ({{ count }} dogs)")
    let words = tokenizer.words(of: tokenizer.encode(line), restoring: line.contents)
    #expect(words.map(\.text) == ["see", "({{", "count", "}}", "dogs)"])
    #expect(words[2].tokens == words[3].tokens && words[2].ownTokens.isEmpty)
  }

  @Test func `a word's own tokens spell it`() throws {
    let tokenizer = try PlaceableText.tokenizer(marksCase: true)
    let ids = tokenizer.encode("The dogs see Ωμέγα twice")
    for word in tokenizer.words(of: ids) {
      #expect(tokenizer.decode(ids[word.tokens]) == word.text)
    }
  }

  @Test func `capitals may take more bytes than the small letters they are stored as`() throws {
    var options = VocabularyOptions()
    options.size = 300
    options.minimumFrequency = 1
    var text = TextOptions()
    text.marksCase = true
    text.locale = "tr"
    var learner = try TokenizerLearner(vocabulary: options, text: text)
    for line in ["istanbul güzel bir şehir .", "ırmak"] { learner.add(line) }
    let tokenizer = try learner.learn()
    for line in ["İstanbul güzel bir şehir.", "ISPARTA, IRMAK ve İSTANBUL güzel", "Irmak bir"] {
      expectWords(tokenizer, line)
      let ids = tokenizer.encode(line)
      for word in tokenizer.words(of: ids) {
        #expect(tokenizer.decode(ids[word.ownTokens]) == word.text, "\(line)")
      }
    }
  }

  @Test func `unknown tokens are words, and bytes are unknown`() throws {
    let tokenizer = try TokenizerTests.tokenizer(.bpe)
    let words = tokenizer.words(of: [Vocabulary.unknown] + tokenizer.encode("dog"))
    #expect(words.map(\.text) == ["\u{FFFD}", "dog"])
    let omega = tokenizer.encode("Ω")
    #expect(omega.contains(where: Tokenizer.isUnknown))
    #expect(!tokenizer.encode("e e").contains(where: Tokenizer.isUnknown))
    // Half a character is one sign that cannot be read.
    #expect(tokenizer.words(of: Array(omega.suffix(1))).map(\.text) == ["\u{FFFD}"])
  }

  @Test func `a blank line has none`() throws {
    let tokenizer = try TokenizerTests.tokenizer(.bpe)
    #expect(tokenizer.words(of: []).isEmpty)
    #expect(tokenizer.words(of: tokenizer.encode("   ")).isEmpty)
  }
}
