import Testing
import Text

struct UserSymbolsTests {
  private static let symbols = ["<ent>", "walk", "10%", "我喜欢", "Ab"]

  private func tokenizer(_ model: SubwordModel, foldsCase: Bool = false) throws -> Tokenizer {
    var text = TextOptions()
    text.symbols = Self.symbols
    text.splitsDigits = true
    text.foldsCase = foldsCase
    return try TokenizerTests.tokenizer(model, size: 420, text: text)
  }

  @Test(arguments: SubwordModel.learned)
  func `symbols are one token, wherever they occur`(model: SubwordModel) throws {
    let tokenizer = try tokenizer(model)
    let pieces = tokenizer.pieces(of: "x<ent><ent>y walking 10% 我喜欢吃")
    #expect(pieces.filter { $0 == "<ent>" }.count == 2)
    for symbol in Self.symbols.dropFirst().dropLast() { #expect(pieces.contains(symbol)) }
    var generator = Dice(state: 1)
    for _ in 0..<20 {
      let ids = tokenizer.sample("walking <ent>", .dropout(0.9), using: &generator)
      #expect(ids.contains(Int32(Vocabulary.firstLearned)))
      #expect(ids.contains(Int32(Vocabulary.firstLearned + 1)))
    }
  }

  @Test(arguments: SubwordModel.learned, [false, true])
  func `text with symbols and digits comes back`(model: SubwordModel, foldsCase: Bool) throws {
    let tokenizer = try tokenizer(model, foldsCase: foldsCase)
    var texts = RandomText(seed: 2)
    for index in 0..<200 {
      let line = texts.next() + Self.symbols[index % Self.symbols.count] + texts.next() + "١٢3"
      let decoded = tokenizer.decode(tokenizer.encode(line))
      #expect(
        Array(decoded.unicodeScalars) == Array(tokenizer.normalize(line).unicodeScalars))
    }
  }

  @Test func `symbols are normalised like the text`() throws {
    #expect(try tokenizer(.bpe, foldsCase: true).pieces(of: "xAB").contains("ab"))
  }

  @Test func `digits are tokens of their own`() throws {
    var text = TextOptions()
    text.splitsDigits = true
    var options = VocabularyOptions()
    options.minimumFrequency = 1
    for splits in [true, false] {
      text.splitsDigits = splits
      var learner = try TokenizerLearner(vocabulary: options, text: text)
      for _ in 0..<9 { learner.add("in 2024 and 2025") }
      let pieces = try learner.learn().pieces(of: "in 2024")
      #expect(pieces == (splits ? ["▁in", "▁", "2", "0", "2", "4"] : ["▁in", "▁2024"]))
    }
  }

  @Test(arguments: ["", "a b", "\u{3000}", "▁x", "<s>", "<0x41>"])
  func `what cannot be a symbol is refused`(symbol: String) throws {
    var text = TextOptions()
    text.symbols = [symbol]
    #expect(throws: TextError.self) { try text.validate() }
    #expect(throws: TextError.self) {
      try TokenizerLearner(vocabulary: VocabularyOptions(), text: text)
    }
  }

  @Test func `files and hashes know symbols and digits`() throws {
    let with = try tokenizer(.bpe)
    let without = try TokenizerTests.tokenizer(.bpe)
    #expect(with.hash != without.hash)
    var text = with.text
    text.splitsDigits = false
    let other = try Tokenizer(model: .bpe, text: text, vocabulary: with.vocabulary)
    #expect(other.hash != with.hash)
  }
}
