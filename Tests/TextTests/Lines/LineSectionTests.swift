import Foundation
import Testing
import Text

struct LineSectionTests {
  private func texts(_ line: String, _ limit: Int?, by tokenizer: Tokenizer) -> [String] {
    tokenizer.sections(of: line, for: tokenizer, limit: limit).map(\.text)
  }

  private static func joined(_ sections: [LineSection]) -> String {
    sections.map { $0.spaceBefore + $0.text + $0.spaceAfter }.joined()
  }

  /// A tokenizer for which every word and mark is one token, so that limits can be counted by hand.
  private func words(_ line: String, locale: String = "") throws -> Tokenizer {
    var options = VocabularyOptions()
    options.model = .word
    options.minimumFrequency = 1
    var text = TextOptions()
    text.locale = locale
    var learner = try TokenizerLearner(vocabulary: options, text: text)
    learner.add(line)
    // Words are other entries at the beginning of a section, where they get a space.
    for word in WordSegmenter(locale: locale).segments(of: line) { learner.add(word) }
    return try learner.learn()
  }

  /// Lines, and what they are cut into for some limits.
  private static let cuts: [(line: String, limit: Int, sections: [String])] = [
    // Three sentences of 4, 9 and 3 tokens.
    (barks, 16, [barks]),
    (barks, 13, ["The dog barks.", "The cat sleeps, and the mouse runs.", "Now what?"]),
    (barks, 9, ["The dog barks.", "The cat sleeps, and the mouse runs.", "Now what?"]),
    (barks, 8, ["The dog barks.", "The cat sleeps,", "and the mouse runs.", "Now what?"]),
    (barks, 5, ["The dog barks.", "The cat sleeps,", "and the mouse runs.", "Now what?"]),
    // Without marks it is cut in equal parts.
    ("a b c d e f g", 6, ["a b c d", "e f g"]),
    ("a b c d e f g", 3, ["a b c", "d e", "f g"]),
    ("a b c d e f g", 1, ["a", "b", "c", "d", "e", "f", "g"]),
    // Marks stay with their words, numbers and brackets together.
    ("one two (three four) five", 5, ["one two", "(three four) five"]),
    ("he said \"never\", and left", 6, ["he said \"never\",", "and left"]),
    ("she said \"never,\" and left", 6, ["she said \"never,\"", "and left"]),
    ("he came – she left – we stayed", 4, ["he came –", "she left –", "we stayed"]),
    ("well-known 3.5 km, a/b", 4, ["well-known", "3.5 km,", "a/b"]),
    ("ici : là ; fin", 3, ["ici :", "là ; fin"]), ("ici : là ; fin", 2, ["ici :", "là ;", "fin"]),
  ]

  private static let barks = "The dog barks. The cat sleeps, and the mouse runs. Now what?"

  @Test(arguments: cuts)
  func `the best places are taken`(line: String, limit: Int, sections: [String]) throws {
    #expect(texts(line, limit, by: try words(line)) == sections)
  }

  @Test func `scripts without spaces are cut at marks and words`() throws {
    let line = "我喜欢苹果，他喜欢香蕉。你呢？"
    let tokenizer = try words(line, locale: "zh")
    #expect(texts(line, 8, by: tokenizer) == ["我喜欢苹果，他喜欢香蕉。", "你呢？"])
    #expect(texts(line, 7, by: tokenizer) == ["我喜欢苹果，", "他喜欢香蕉。", "你呢？"])
    #expect(texts(line, 4, by: tokenizer) == ["我喜欢苹果，", "他喜欢香蕉。", "你呢？"])
    let sections = tokenizer.sections(of: line, for: tokenizer, limit: 3)
    #expect(sections.map(\.text).joined() == line)
    #expect(sections.allSatisfy { $0.spaceBefore.isEmpty && $0.tokens.count <= 3 })
    #expect(!sections.contains { "，。？".contains($0.text.first ?? "，") })
  }

  @Test func `a line that fits is one section`() throws {
    let tokenizer = try TokenizerTests.tokenizer(.bpe)
    let line = "  A man is walking. His dog, too.\t"
    let tokens = tokenizer.encode(line)
    for limit in [nil, tokens.count, 1000] {
      let sections = tokenizer.sections(of: line, for: tokenizer, limit: limit)
      #expect(sections.map(\.text) == [line] && sections.map(\.tokens) == [tokens])
      #expect(sections.allSatisfy { $0.spaceBefore.isEmpty && $0.endsClause })
    }
    // White space at its ends is in no section, but kept.
    let sections = tokenizer.sections(of: line, for: tokenizer, limit: tokens.count - 1)
    #expect(sections.map(\.text) == ["A man is walking.", "His dog, too."])
    #expect(Self.joined(sections) == line)
    for blank in ["", " ", "\t \u{3000}", String(repeating: " ", count: 1000)] {
      #expect(texts(blank, 1, by: tokenizer).isEmpty && texts(blank, nil, by: tokenizer).isEmpty)
    }
  }

  /// Lines of random text, sentences of many scripts and words without end, with placeables between them.
  private static var lines: [String] {
    var texts = RandomText(seed: 31)
    let sentences = TokenizerTests.sentences + TokenizerTests.oddTexts
    let endless = ["Rindfleischetikettierung", "我喜欢吃苹果", "กินข้าว", "e\u{301}", "👩‍👩‍👧‍👦", "ab"]
    return (0..<60).map { index in
      var line = ""
      for place in 0..<(index % 7 + 1) {
        line += texts.next()
        line += PlaceableText.sentences[(index * 37 + place * 101) % 500].text
        line += place % 2 == 0 ? " " : texts.next()
        line += sentences[(index + place * 5) % sentences.count]
        if place % 3 == 1 {
          line += String(repeating: endless[(index + place) % endless.count], count: 20)
        }
      }
      return line
    }
  }

  @Test(arguments: SubwordModel.learned, [false, true])
  func `sections are short enough, and joined they are the line`(
    model: SubwordModel, marksCase: Bool
  ) throws {
    let tokenizer = try PlaceableText.tokenizer(model, marksCase: marksCase)
    for (index, line) in Self.lines.enumerated() {
      let limit = [1, 2, 3, 7, 20, 64][index % 6]
      let sections = tokenizer.sections(of: line, for: tokenizer, limit: limit)
      let joined = Self.joined(sections)
      #expect(
        Array(joined.unicodeScalars) == Array(tokenizer.normalize(line).unicodeScalars),
        "\(limit): \(line.debugDescription)")
      for section in sections {
        #expect(section.tokens == tokenizer.encode(section.line))
        #expect(section.line == tokenizer.protect(section.text))
        let isShort =
          section.tokens.count <= limit || section.text.count == 1
          || tokenizer.protect(section.text).contents.values.contains { $0 == section.text }
        #expect(isShort, "\(limit): \(section.text.debugDescription)")
        #expect(!section.line.isBlank)
      }
    }
  }

  @Test(arguments: [1, 4, 12])
  func `no placeable is cut`(limit: Int) throws {
    let tokenizer = try PlaceableText.tokenizer()
    for start in stride(from: 0, to: PlaceableText.sentences.count - 8, by: 8) {
      let chosen = PlaceableText.sentences[start..<start + 8]
      let line = chosen.map(\.text).joined(separator: " ")
      let found = tokenizer.sections(of: line, for: tokenizer, limit: limit)
        .flatMap(\.line.contents.values)
      #expect(Set(found) == Set(chosen.flatMap(\.placeables)), "\(line)")
    }
  }

  @Test func `placeables are numbered in their section`() throws {
    let tokenizer = try PlaceableText.tokenizer()
    // More than a line can have slots for.
    let line = (1...100).map { "see the dog {a\($0)} now." }.joined(separator: " ")
    let sections = tokenizer.sections(of: line, for: tokenizer, limit: 30)
    #expect(sections.flatMap(\.line.contents.values).count == 100)
    // Another vocabulary that has none leaves them text, whole even so.
    let plain = try TokenizerTests.tokenizer(.bpe)
    let unprotected = tokenizer.sections(of: line, for: plain, limit: 30)
    #expect(unprotected.allSatisfy { $0.line.contents.isEmpty && $0.tokens.count <= 30 })
    #expect(unprotected.count > sections.count)
    for number in 1...100 {
      #expect(unprotected.contains { $0.text.contains("{a\(number)}") })
    }
  }

  @Test(arguments: ["unigram", "unigram-bytes", "bpe", "bpe-bytes"])
  func `lines of SentencePiece are cut too`(name: String) throws {
    let file = try #require(Bundle.module.resourceURL)
      .appendingPathComponent("Fixtures/\(name).model")
    let tokenizer = try SentencePieceModel(contentsOf: file).tokenizer()
    for line in Self.lines {
      let sections = tokenizer.sections(of: line, for: tokenizer, limit: 12)
      let joined = Self.joined(sections)
      #expect(Array(joined.unicodeScalars) == Array(tokenizer.normalize(line).unicodeScalars))
      #expect(sections.allSatisfy { $0.tokens.count <= 12 || $0.text.count == 1 })
    }
  }

  @Test func `a very long line takes no time`() throws {
    let tokenizer = try TokenizerTests.tokenizer(.bpe)
    for part in ["A man is walking his dog. ", "walking", "我喜欢吃苹果", "a b ", ",", "\u{301}"] {
      let line = String(repeating: part, count: 100_000 / part.utf8.count)
      let sections = tokenizer.sections(of: line, for: tokenizer, limit: 50)
      #expect(Self.joined(sections) == tokenizer.normalize(line))
    }
  }

  @Test func `few sections are enough for a word without end`() throws {
    let tokenizer = try TokenizerTests.tokenizer(.bpe)
    let word = String(repeating: "walking", count: 3000)
    let count = tokenizer.encode(String(word.prefix(700))).count * 30
    let sections = tokenizer.sections(of: word, for: tokenizer, limit: 50)
    #expect(sections.count <= count / 50 * 5 / 4)
  }
}
