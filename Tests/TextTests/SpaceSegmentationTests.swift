import Testing
import Text

/// Vocabularies of labels and tags, whose entries are what stands between spaces.
struct SpaceSegmentationTests {
  private func tokenizer(_ lines: [String], minimum: Int = 1) throws -> Tokenizer {
    var options = VocabularyOptions()
    options.model = .word
    options.size = .max
    options.minimumFrequency = minimum
    var text = TextOptions()
    text.splitsAtSpaces = true
    var learner = try TokenizerLearner(vocabulary: options, text: text)
    for line in lines { learner.add(line) }
    return try learner.learn()
  }

  private let labels = [
    "B-PER I-PER O", "M:6/8 K:D", "Arabic", "1", "<s>", "very\u{A0}good", "…", "$", ",", "``", "'s",
    "é", "\u{301}x", "語", "O\u{2028}O", "__label__a", "U.S.A.", "a_b-c/d",
  ]

  @Test func `every label is one entry and comes back exactly`() throws {
    let tokenizer = try tokenizer(labels)
    for line in labels {
      let ids = tokenizer.encode(line)
      #expect(ids.count == line.utf8.split(separator: 0x20).count, "\(line)")
      #expect(ids.allSatisfy { $0 >= Vocabulary.firstLearned })
      #expect(Array(tokenizer.decode(ids).utf8) == Array(line.utf8))
      #expect(tokenizer.decode(ids.suffix(1)) == String(line.split(separator: " ").last ?? ""))
    }
  }

  @Test func `a rare word is spelled, a space before it`() throws {
    let tokenizer = try tokenizer(["a a b", "can't can't"], minimum: 2)
    #expect(tokenizer.vocabulary.tokens.suffix(2) == ["▁a", "▁can't"])
    #expect(tokenizer.encode("b").count == 2)
    #expect(tokenizer.decode(tokenizer.encode("a b  can't ")) == "a b can't")
    #expect(tokenizer.normalize("  a   b ") == "a b")
  }

  @Test func `decoding gives random Unicode back`() throws {
    let tokenizer = try tokenizer(labels)
    var texts = RandomText(seed: 11)
    for _ in 0..<300 {
      let text = texts.next()
      let decoded = tokenizer.decode(tokenizer.encode(text))
      #expect(Array(decoded.utf8) == Array(tokenizer.normalize(text).utf8))
    }
  }

  @Test func `words cannot be cut any further`() {
    var text = TextOptions()
    text.splitsAtSpaces = true
    text.splitsDigits = true
    #expect(throws: TextError.self) { try text.validate() }
  }

  @Test func `vocabularies of words by Unicode's rules keep their hash`() throws {
    var options = VocabularyOptions()
    options.model = .word
    options.minimumFrequency = 1
    var learner = try TokenizerLearner(vocabulary: options, text: TextOptions())
    learner.add("a")
    let plain = try learner.learn()
    #expect(try tokenizer(["a"]).vocabulary == plain.vocabulary)
    #expect(try tokenizer(["a"]).hash != plain.hash)
  }
}
