import Foundation
import TestSupport
import Testing
import Text

struct TokenizerTests {
  static let sentences = [
    "A man is walking his dog.", "A woman is walking.", "Two men are talking; one laughs.",
    "The dog can't see the café.", "Ein Mann läuft über die Straße.", "我喜欢吃苹果。", "ผมชอบกินข้าว",
  ]

  static func tokenizer(
    _ model: SubwordModel, size: Int = 400, text: TextOptions = TextOptions()
  ) throws -> Tokenizer {
    var options = VocabularyOptions()
    options.model = model
    options.size = size
    options.minimumFrequency = 1
    var learner = try TokenizerLearner(vocabulary: options, text: text)
    for sentence in sentences { learner.add(sentence) }
    return try learner.learn()
  }

  static let oddTexts = [
    "", " ", "  ", " leading", "trailing ", "two  spaces", "tab\tand\u{A0}nbsp", "\u{2581}",
    "a\u{2581}b",
    "\u{0}", "a\u{0}b", "line\u{2028}separator", "\r", "a\nb", "<s>", "</s> <pad>", "<0x41>",
    "👩‍👩‍👧‍👦 family", "e\u{301}", " \u{301}", "\u{200F}עברית", "हिन्दी", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢", "ﬁ", "Å", "ＡＢＣ",
    "\u{FFFD}",
    "ünïcödé ẞ ı İ", "\u{1F468}\u{1F3FD}\u{200D}\u{1F4BB}",
  ]

  @Test(arguments: SubwordModel.learned, oddTexts + sentences)
  func `decoding gives the normalised text back`(model: SubwordModel, text: String) throws {
    for form in UnicodeForm.allCases {
      for folds in [false, true] {
        var options = TextOptions()
        options.normalization = form
        options.foldsCase = folds
        let tokenizer = try Self.tokenizer(model, text: options)
        let decoded = tokenizer.decode(tokenizer.encode(text))
        #expect(
          Array(decoded.unicodeScalars) == Array(tokenizer.normalize(text).unicodeScalars))
      }
    }
  }

  @Test(arguments: SubwordModel.learned)
  func `decoding gives random Unicode back`(model: SubwordModel) throws {
    let tokenizer = try Self.tokenizer(model)
    var texts = RandomText(seed: 7)
    for _ in 0..<400 {
      let text = texts.next()
      let ids = tokenizer.encode(text)
      #expect(!ids.contains(Vocabulary.unknown))
      let decoded = tokenizer.decode(ids)
      let expected = tokenizer.normalize(text)
      #expect(Array(decoded.unicodeScalars) == Array(expected.unicodeScalars))
    }
  }

  @Test(arguments: SubwordModel.learned)
  func `what a tokenizer remembers changes nothing`(model: SubwordModel) throws {
    let tokenizer = try Self.tokenizer(model)
    var texts = RandomText(seed: 3)
    let lines = (0..<200).map { _ in texts.next() }
    let first = lines.map(tokenizer.encode)
    #expect(lines.map(tokenizer.encode) == first)
    let fresh = try lines.reversed().map { try Self.tokenizer(model).encode($0) }
    #expect(Array(fresh.reversed()) == first)
  }

  @Test func `threads share a tokenizer`() async throws {
    let tokenizer = try Self.tokenizer(.bpe)
    var texts = RandomText(seed: 4)
    let lines = (0..<500).map { _ in texts.next() }
    let expected = lines.map(tokenizer.encode)
    await withTaskGroup(of: [[Int32]].self) { group in
      for _ in 0..<4 { group.addTask { lines.map(tokenizer.encode) } }
      for await ids in group { #expect(ids == expected) }
    }
  }

  @Test func `text that looks like a special token is not one`() throws {
    let ids = try Self.tokenizer(.bpe).encode("<s> </s> <pad> <unk>")
    #expect(!ids.contains { $0 < 4 })
  }

  @Test func `any order of ids decodes`() throws {
    let tokenizer = try Self.tokenizer(.bpe)
    let broken: [Int32] = [4 + 0xC3, 4 + 0x41, 2, 4 + 0xFF, 3, 0, 260, 100_000, -5]
    #expect(tokenizer.decode(broken).contains("\u{FFFD}A"))
  }

  @Test func `known words are one token in the word model`() throws {
    let tokenizer = try Self.tokenizer(.word, size: 320)
    #expect(tokenizer.pieces(of: "A dog") == ["▁A", "▁dog"])
    #expect(tokenizer.pieces(of: "zz") == ["<0x20>", "<0x7A>", "<0x7A>"])
  }

  @Test func `byte pairs are merged in the order of learning`() throws {
    // ▁low five times, ▁lower twice: ▁ l o w occur seven times, e and r twice, ties by spelling.
    var options = VocabularyOptions()
    options.size = Vocabulary.firstLearned + 11
    options.minimumFrequency = 1
    var learner = try TokenizerLearner(vocabulary: options, text: TextOptions())
    for _ in 0..<5 { learner.add("low") }
    for _ in 0..<2 { learner.add("lower") }
    let tokenizer = try learner.learn()
    // A tie goes to the pair with the older symbols: ▁l before lo and ow, then ow before ▁lo.
    #expect(
      Array(tokenizer.vocabulary.tokens[Vocabulary.firstLearned...])
        == ["▁", "l", "o", "w", "e", "r", "▁l", "ow", "▁low", "er", "▁lower"])
    #expect(tokenizer.pieces(of: "lowlow") == ["▁low", "l", "ow"])
  }

  @Test(arguments: SubwordModel.learned)
  func `a file holds everything`(model: SubwordModel) throws {
    try withTemporaryDirectory { folder in
      let file = folder.appendingPathComponent("vocabulary.json")
      let tokenizer = try Self.tokenizer(model)
      try tokenizer.write(to: file)
      let loaded = try Tokenizer(contentsOf: file)
      #expect(loaded.hash == tokenizer.hash)
      #expect(loaded.vocabulary == tokenizer.vocabulary)
      #expect(loaded.encode(Self.sentences[3]) == tokenizer.encode(Self.sentences[3]))
    }
  }

  @Test func `marks are part of the file and of the fingerprint`() throws {
    var text = TextOptions()
    let plain = try Self.tokenizer(.bpe, text: text)
    text.marksCase = true
    text.protectedKinds = [.number]
    let marked = try Self.tokenizer(.bpe, text: text)
    #expect(marked.hash != plain.hash)
    try withTemporaryDirectory { folder in
      let file = folder.appendingPathComponent("vocabulary.json")
      try marked.write(to: file)
      let loaded = try Tokenizer(contentsOf: file)
      #expect(loaded.hash == marked.hash && loaded.text == text)
      #expect(loaded.pieces(of: "The DOG") == marked.pieces(of: "The DOG"))
    }
    // Without its marks such a vocabulary is none.
    #expect(throws: TextError.self) {
      try Tokenizer(model: .bpe, text: text, vocabulary: plain.vocabulary)
    }
  }

  @Test(arguments: ["", "{", "{}", "[1, 2]", #"{"format": "other"}"#])
  func `a damaged file is refused by name`(content: String) throws {
    try withTemporaryDirectory { folder in
      let file = folder.appendingPathComponent("vocabulary.json")
      try content.write(to: file, atomically: true, encoding: .utf8)
      let error = #expect(throws: TextError.self) { try Tokenizer(contentsOf: file) }
      #expect("\(try #require(error))".contains(file.path))
    }
  }

  @Test func `learning is the same every time`() throws {
    let first = try Self.tokenizer(.bpe)
    let second = try Self.tokenizer(.bpe)
    #expect(first.vocabulary == second.vocabulary)
    #expect(first.hash == second.hash)
  }

  @Test func `the size is kept`() throws {
    #expect(try Self.tokenizer(.bpe, size: 330).vocabulary.count == 330)
    #expect(try Self.tokenizer(.character, size: 280).vocabulary.count == 280)
  }

  @Test func `impossible options are refused`() {
    var options = VocabularyOptions()
    options.size = 260
    #expect(throws: TextError.self) { try options.validate() }
    options.size = 300
    options.minimumFrequency = 0
    #expect(throws: TextError.self) { try options.validate() }
  }

  @Test func `nothing cannot be learned from`() throws {
    var learner = try TokenizerLearner(vocabulary: VocabularyOptions(), text: TextOptions())
    #expect(throws: TextError.nothingToLearnFrom) { try learner.learn() }
  }
}
