import Testing
import Text

struct CaseMarkerTests {
  static func tokenizer(_ model: SubwordModel = .character, locale: String = "") throws -> Tokenizer
  {
    var text = TextOptions()
    text.marksCase = true
    text.locale = locale
    var options = VocabularyOptions()
    options.model = model
    options.size = 500
    options.minimumFrequency = 1
    var learner = try TokenizerLearner(vocabulary: options, text: text)
    for line in ["a dog", "the quick brown fox jumps over my lazy dog", "l'été, straße 'n'"] {
      learner.add(line)
    }
    return try learner.learn()
  }

  private func expectBack(
    _ text: String, _ tokenizer: Tokenizer, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let ids = tokenizer.encode(text)
    #expect(
      Array(tokenizer.decode(ids).unicodeScalars)
        == Array(tokenizer.normalize(text).unicodeScalars),
      "\(text.debugDescription)", sourceLocation: sourceLocation)
  }

  @Test func `one vocabulary of small letters serves all cases`() throws {
    let tokenizer = try Self.tokenizer(.word)
    #expect(tokenizer.pieces(of: "my dog") == ["▁my", "▁dog"])
    #expect(tokenizer.pieces(of: "My DOG") == ["⟦title⟧", "▁my", "⟦capitals⟧", "▁dog"])
    // The entries were learned in small letters as well.
    #expect(!tokenizer.vocabulary.tokens.contains { $0.contains("D") && !$0.hasPrefix("<") })
  }

  @Test(arguments: [
    // One letter is a title; what follows an apostrophe is a word of its own.
    ("A", "⟦title⟧ ▁ a"), ("L'Été", "⟦title⟧ ▁ l ' ⟦title⟧ é t é"),
    ("a DOG", "▁ a ⟦capitals⟧ ▁ d o g"),
    ("Straße", "⟦title⟧ ▁ s t r a ß e"), ("'N'", "▁ ' ⟦title⟧ n '"),
    // Only the space right before a word goes with it.
    ("a  Dog", "▁ a ▁ ⟦title⟧ ▁ d o g"),
  ])
  func `capitals become marks`(text: String, pieces: String) throws {
    #expect(try Self.tokenizer().pieces(of: text).joined(separator: " ") == pieces)
  }

  @Test(arguments: [
    "iPhone", "McDonald", "aB", "eBay's", "STRAßE", "İ", "ıI", "ŉA", "ÞorN", "ΌΣος", "ǅǅ",
  ])
  func `what has no way back stays as it is`(text: String) throws {
    let tokenizer = try Self.tokenizer()
    #expect(!tokenizer.pieces(of: text).contains { $0.hasPrefix("⟦") })
    expectBack(text, tokenizer)
  }

  @Test(arguments: [
    ("ΟΔΟΣ", "⟦capitals⟧"), ("Οδος", "⟦title⟧"), ("ΣΑΣ", "⟦capitals⟧"), ("Σας", "⟦title⟧"),
    ("ǅ", "⟦title⟧"), ("Ǆ", "⟦capitals⟧"), ("ǅUNGLA", nil), ("ǅungla", "⟦title⟧"),
    ("ᲓᲐ", "⟦capitals⟧"), ("Ⅳ", "⟦title⟧"), ("ⒶⒷ", "⟦capitals⟧"), ("𐐀𐐨", "⟦title⟧"),
    ("É", "⟦title⟧"),
  ])
  func `special casing survives`(text: String, mark: String?) throws {
    let tokenizer = try Self.tokenizer()
    #expect(tokenizer.pieces(of: text).first { $0.hasPrefix("⟦") } == mark)
    expectBack(text, tokenizer)
  }

  @Test func `the language decides what the capital of a letter is`() throws {
    let turkish = try Self.tokenizer(locale: "tr")
    #expect(turkish.pieces(of: "İ").first == "⟦title⟧")
    #expect(turkish.pieces(of: "IŞIK").first == "⟦capitals⟧")
    #expect(try Self.tokenizer(locale: "nl").pieces(of: "IJs").first == "⟦title⟧")
    for text in ["İstanbul", "IŞIK", "Iğdır", "DİYARBAKIR"] { expectBack(text, turkish) }
  }

  @Test(arguments: ["", "tr", "lt", "el", "nl"])
  func `every letter with a case comes back in every place`(locale: String) throws {
    let tokenizer = try Self.tokenizer(locale: locale)
    let cased = (0...0x1FFFF as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init).filter {
      $0.properties.changesWhenCaseMapped
    }
    #expect(cased.count > 2500)
    for letter in cased {
      for text in [
        "\(letter)", "\(letter)\(letter)", "A\(letter) a\(letter)", "\(letter)a'\(letter)A",
      ] {
        expectBack(text, tokenizer)
      }
    }
  }

  @Test(arguments: SubwordModel.learned)
  func `random Unicode comes back`(model: SubwordModel) throws {
    let tokenizer = try Self.tokenizer(model)
    var texts = RandomText(seed: 11)
    for _ in 0..<2000 {
      let text = texts.next()
      for text in [text, text.uppercased(), text.capitalized(by: " ")] {
        expectBack(text, tokenizer)
      }
    }
  }

  @Test(arguments: SubwordModel.learned)
  func `user-defined symbols keep their case`(model: SubwordModel) throws {
    var text = TextOptions()
    text.marksCase = true
    text.protectedKinds = [.number]
    text.symbols = ["NER", "dog", "<Name>"]
    var options = VocabularyOptions()
    options.model = model
    options.size = 330
    options.minimumFrequency = 1
    var learner = try TokenizerLearner(vocabulary: options, text: text)
    for line in ["a NER sees 7 <Name>", "the dog"] { learner.add(line) }
    let tokenizer = try learner.learn()
    #expect(
      tokenizer.pieces(of: "<Name> NER").filter { ["NER", "<Name>"].contains($0) }.count == 2)
    #expect(tokenizer.markTokens == ["⟦title⟧", "⟦capitals⟧", "⟦number1⟧"])
    // Small letters may make a symbol of what was none.
    for line in ["DOG Dog DOGS", "NERVE Ner nerNER", "HotDog HOTDOG Hotdog", "<NAME><Name>X"] {
      expectBack(line, tokenizer)
    }
  }

  @Test func `a mark without a word behind it changes nothing`() throws {
    let tokenizer = try Self.tokenizer(.word)
    let ids = Dictionary(uniqueKeysWithValues: zip(tokenizer.vocabulary.tokens, Int32(0)...))
    let (title, capitals) = (try #require(ids["⟦title⟧"]), try #require(ids["⟦capitals⟧"]))
    let (dog, comma) = (try #require(ids["▁dog"]), try #require(ids[","]))
    #expect(tokenizer.decode([title, comma, dog, capitals]) == ", dog")
    #expect(tokenizer.decode([title, capitals, dog, comma, dog]) == "DOG, dog")
  }

  @Test func `case is either marked or folded`() {
    var text = TextOptions()
    text.marksCase = true
    text.foldsCase = true
    #expect(throws: TextError.self) {
      try TokenizerLearner(vocabulary: VocabularyOptions(), text: text)
    }
  }
}

extension String {
  /// With a capital behind every separator.
  fileprivate func capitalized(by separator: Character) -> String {
    split(separator: separator, omittingEmptySubsequences: false)
      .map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: String(separator))
  }
}
