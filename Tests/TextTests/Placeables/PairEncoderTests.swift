import Testing
import Text

struct PairEncoderTests {
  private func pieces(_ source: String, _ target: String) throws -> (
    source: [String], target: [String]
  ) {
    let tokenizer = try PlaceableText.tokenizer()
    let ids = PairEncoder(source: tokenizer, target: tokenizer).encode(source, target)
    func slots(_ ids: [Int32]) -> [String] {
      ids.map { tokenizer.vocabulary.tokens[Int($0)] }.filter { $0.hasPrefix("⟦") }
    }
    return (slots(ids.source), slots(ids.target))
  }

  @Test func `the same placeable has the same number on both sides`() throws {
    let pair = try pieces("7 dogs, 8 cats, {n}", "{n}: 8 Katzen, 7 Hunde, 8")
    #expect(pair.source == ["⟦number1⟧", "⟦number2⟧", "⟦variable1⟧"])
    #expect(pair.target == ["⟦variable1⟧", "⟦number2⟧", "⟦number1⟧", "⟦number2⟧"])
  }

  @Test func `what stands on one side only stays text and takes no number`() throws {
    let pair = try pieces("2 dogs ran 8.5 km", "Zwei Hunde liefen 8,5 km; 8")
    #expect(pair.source.isEmpty && pair.target.isEmpty)
    let other = try pieces("2 dogs, 8 cats", "zwei Hunde, 8 Katzen")
    #expect(other.source == ["⟦number1⟧"] && other.target == ["⟦number1⟧"])
  }

  @Test func `two vocabularies learn the same slots`() throws {
    var text = TextOptions()
    text.protectedKinds = [.number, .url]
    var options = VocabularyOptions()
    options.size = 400
    var learner = try PairLearner([(options, text), (options, text)])
    for number in 0..<9 {
      learner.add(source: "see \(number) and \(number + 10) dogs", target: "sieh \(number) Hunde")
    }
    learner.add(source: "1 2", target: "1 2")
    let tokenizers = try learner.learn()
    #expect(tokenizers.map(\.markTokens) == [["⟦number1⟧"], ["⟦number1⟧"]])
    #expect(tokenizers[0].kindsWithoutTokens == [.url])
  }
}
