import Testing
import Text

struct TokenizedWordsTests {
  /// What stands between spaces, byte for byte.
  private func parts(of line: String) -> [[UInt8]] {
    line.utf8.split(separator: UInt8(ascii: " ")).map { Array($0) }
  }

  private func expectWords(
    _ tokenizer: Tokenizer, _ line: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let protected = tokenizer.protect(line)
    let ids = tokenizer.encode(protected)
    let words = tokenizer.words(of: ids, restoring: protected.contents)
    let text = tokenizer.decode(ids, restoring: protected.contents)
    #expect(
      words.flatMap { parts(of: $0.text) } == parts(of: text), "\(line)",
      sourceLocation: sourceLocation)
    #expect(
      words.count == parts(of: text).count || !protected.contents.isEmpty, "\(line)",
      sourceLocation: sourceLocation)
    var next = 0
    for word in words {
      #expect(word.tokens.lowerBound == next && !word.tokens.isEmpty)
      next = word.tokens.upperBound
    }
    #expect(words.isEmpty || next == ids.count, sourceLocation: sourceLocation)
  }

  @Test(arguments: SubwordModel.learned)
  func `are what stands between spaces, and all tokens are theirs`(model: SubwordModel) throws {
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

  @Test func `what is protected is one, spaces and all`() throws {
    let tokenizer = try PlaceableText.tokenizer()
    let line = tokenizer.protect("see ({{ count }} dogs)")
    let words = tokenizer.words(of: tokenizer.encode(line), restoring: line.contents)
    #expect(words.map(\.text) == ["see", "({{ count }}", "dogs)"])
  }

  @Test func `a blank line has none`() throws {
    let tokenizer = try TokenizerTests.tokenizer(.bpe)
    #expect(tokenizer.words(of: []).isEmpty)
    #expect(tokenizer.words(of: tokenizer.encode("   ")).isEmpty)
  }
}
