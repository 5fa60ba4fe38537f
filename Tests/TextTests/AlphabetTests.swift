import Testing
import Text

struct AlphabetTests {
  private func tokenizer(_ lines: [String]) throws -> Tokenizer {
    var options = VocabularyOptions()
    options.model = .word
    options.minimumFrequency = 1
    var text = TextOptions()
    text.splitsAtSpaces = true
    var learner = try TokenizerLearner(vocabulary: options, text: text)
    for line in lines { learner.add(line) }
    return try learner.learn()
  }

  @Test func `characters of the vocabulary have ids of their own, others one together`() throws {
    let alphabet = Alphabet(of: try tokenizer(["ab ba", "cé"]))
    // The space before words is a character too.
    #expect(alphabet.count == 6)
    #expect(Set(alphabet.spell("abcé")).count == 4)
    #expect(!alphabet.spell("abcé").contains(Alphabet.unknown))
    #expect(alphabet.spell("aßa")[1] == Alphabet.unknown)
    #expect(alphabet.spell("a") == alphabet.spell("aß").dropLast())
    #expect(alphabet.spell("").isEmpty)
  }

  @Test func `it does not depend on the order of the entries`() throws {
    let one = Alphabet(of: try tokenizer(["ab", "cd", "cd"]))
    let other = Alphabet(of: try tokenizer(["cd", "ab", "ab"]))
    #expect(one.spell("abcd") == other.spell("abcd"))
  }
}
