import Corpora
import Models
import Tasks
import Testing
import Text

struct ExampleEncoderTests {
  private func encoder(
    of task: Task, _ source: Tokenizer, _ target: Tokenizer, characterSize: Int = 0
  ) -> ExampleEncoder {
    ExampleEncoder(
      of: task, source: source, target: target,
      options: TinyTasks.options(characterSize: characterSize))
  }

  @Test func `a text has one label, its number among labels`() throws {
    let (texts, labels) = (try TinyTasks.words(["good bad film"]), try TinyTasks.words(["no yes"]))
    let encoder = encoder(of: .classify, texts, labels)
    let example = try #require(encoder.encode(SentencePair(source: "good film", target: "yes")))
    #expect(example.source == texts.encode("good film"))
    #expect(example.target == [Labels(labels).number(of: "yes")].compactMap { $0 })
    #expect(encoder.length(of: example) == 2)
    #expect(encoder.encode(SentencePair(source: "good film", target: "maybe")) == nil)
  }

  @Test func `a word that is no entry is one unknown token`() throws {
    let encoder = encoder(
      of: .classify, try TinyTasks.words(["good film"]), try TinyTasks.words(["no yes"]))
    let example = try #require(
      encoder.encode(SentencePair(source: "strange good weird odd film", target: "yes")))
    #expect(example.source.count == 5)
    #expect(example.source.filter { $0 == Vocabulary.unknown }.count == 3)
  }

  @Test func `every word has one token, a known one or not, and one tag`() throws {
    let encoder = encoder(
      of: .tag, try TinyTasks.words(["the dog"]), try TinyTasks.words(["DET NOUN"]))
    let example = try #require(
      encoder.encode(SentencePair(source: "the zebra dog", target: "DET NOUN NOUN")))
    #expect(example.source.count == 3 && example.source[1] == Vocabulary.unknown)
    #expect(example.target.count == 3 && example.target[1] == example.target[2])
  }

  @Test func `a word may have spaces of its own, and marks at its beginning`() throws {
    let source = "10\u{A0}000 \u{301}x\tdu\u{3000}kan"
    let encoder = encoder(
      of: .tag, try TinyTasks.words([source]), try TinyTasks.words(["NUM in\u{A0}word X"]))
    let example = try #require(
      encoder.encode(SentencePair(source: source, target: "NUM in\u{A0}word X")))
    #expect(example.source.count == 3 && example.target.count == 3)
    let reader = TextReader(
      of: .tag, try TinyTasks.words([source]), options: TinyTasks.options())
    #expect(reader.parts(of: source).map { $0.unicodeScalars.count } == [6, 2, 6])
    #expect(reader.parts(of: " \t ").isEmpty)
  }

  @Test func `words are spelled where the model reads characters, and do not count as longer`()
    throws
  {
    let encoder = encoder(
      of: .tag, try TinyTasks.words(["the dog"]), try TinyTasks.words(["DET NOUN"]),
      characterSize: 4)
    let example = try #require(
      encoder.encode(SentencePair(source: "the god", target: "DET NOUN")))
    let words = SpelledWords(example.source)
    #expect(words.words.count == 2 && words.words[1] == Vocabulary.unknown)
    #expect(words.spellings.map(\.count) == [3, 3])
    // The unknown word has the letters of a known one.
    #expect(!words.spellings[1].contains(Alphabet.unknown))
    #expect(encoder.length(of: example) == 2)
  }

  @Test func `a sequence belongs to one label or several`() throws {
    let (labels, notes) = (
      try TinyTasks.words(["M:6/8 K:D K:G"]), try TinyTasks.characters(["ABc"])
    )
    let encoder = encoder(of: .generate, labels, notes)
    let example = try #require(encoder.encode(SentencePair(source: "M:6/8 K:G", target: "cBA")))
    #expect(example.source == Labels(labels).numbers(in: "M:6/8 K:G"))
    #expect(notes.decode(example.target) == "cBA")
    #expect(encoder.encode(SentencePair(source: "K:A", target: "cBA")) == nil)
  }

  @Test func `translations are encoded as pairs`() throws {
    let (english, french) = (try TinyTasks.characters(["dog"]), try TinyTasks.characters(["chien"]))
    let encoder = encoder(of: .translate, english, french)
    let example = try #require(encoder.encode(SentencePair(source: "dog", target: "chien")))
    #expect(example.source == english.encode("dog") && example.target == french.encode("chien"))
    #expect(encoder.length(of: example) == french.encode("chien").count)
  }
}
