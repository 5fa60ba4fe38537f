import Testing
import Text

struct TokenTextTests {
  @Test(arguments: SubwordModel.learned, [false, true])
  func `text comes back byte for byte`(model: SubwordModel, usesNumbers: Bool) throws {
    let tokenizer = try PlaceableText.tokenizer(model, marksCase: true)
    let text = TokenText(tokenizer, usesNumbers: usesNumbers)
    var texts = RandomText(seed: 31)
    let lines =
      PlaceableText.sentences.map(\.text) + (0..<500).map { _ in texts.next() }
      + [#"<a b="\s\\ \ c">"#, "⟦number1⟧=7", "\\", "=", "", " ", "\r", "a\u{A0}b\tc"]
    for line in lines {
      let tokens = text.tokens(of: line)
      let back = try text.line(of: tokens)
      #expect(
        Array(back.unicodeScalars) == Array(tokenizer.normalize(line).unicodeScalars),
        "\(line.debugDescription): \(tokens)")
    }
  }

  @Test func `other programs find the tokens by their spaces`() throws {
    var options = VocabularyOptions()
    options.model = .character
    options.minimumFrequency = 1
    var learner = try TokenizerLearner(vocabulary: options, text: TextOptions())
    learner.add("a\u{A0}b\u{3000}c\td\u{85}e\r")
    let tokenizer = try learner.learn()
    #expect(tokenizer.vocabulary.tokens.contains("\u{A0}"))
    let tokens = TokenText(tokenizer).tokens(of: "a\u{A0}b\r")
    #expect(tokens == "▁ a <0xC2> <0xA0> b <0x0D>")
    #expect(tokens.split(separator: " ") == tokens.split(whereSeparator: \.isWhitespace))
    #expect(
      TokenText(tokenizer, usesNumbers: true).tokens(of: "aa").split(separator: " ").count == 3)
  }

  @Test func `a token that begins with a mark is found all the same`() throws {
    var options = VocabularyOptions()
    options.model = .character
    options.minimumFrequency = 1
    var learner = try TokenizerLearner(vocabulary: options, text: TextOptions())
    learner.add("x\u{301} x\u{301} \u{301}")
    let text = TokenText(try learner.learn())
    #expect(
      Array(text.tokens(of: "x\u{301}").unicodeScalars) == Array("▁ x \u{301}".unicodeScalars))
    #expect(Array(try text.line(of: "▁ x \u{301}").unicodeScalars) == ["x", "\u{301}"])
  }

  @Test func `a placeable's token says what it stands for`() throws {
    let text = TokenText(try PlaceableText.tokenizer(.character, kinds: [.tag, .number]))
    #expect(text.tokens(of: "<a b=\"\\ c\">7").hasSuffix(#"⟦tag1⟧=<a\sb="\\\sc"> ⟦number1⟧=7"#))
    #expect(text.tokens(of: "7", isBare: true) == "▁ ⟦number1⟧")
    #expect(try text.line(of: "▁ ⟦number1⟧") == "⟦number1⟧")
  }

  @Test(arguments: [
    ("▁zzz", false, "no entry"), ("260", false, "--ids"), ("⟦number1⟧=\\x", false, "backslash"),
    ("⟦number1⟧=\\", false, "backslash"), ("⟦number1⟧=1 ⟦number1⟧=2", false, "something else"),
    ("▁s=5", false, "no entry"), ("100000", true, "from 0 to"), ("-1", true, "from 0 to"),
    ("▁s", true, "no number"), ("2.5", true, "no number"),
  ])
  func `what is no token is refused`(tokens: String, usesNumbers: Bool, reason: String) throws {
    let text = TokenText(try PlaceableText.tokenizer(), usesNumbers: usesNumbers)
    let error = #expect(throws: TextError.self) { try text.line(of: tokens) }
    #expect("\(try #require(error))".contains(reason))
  }
}
