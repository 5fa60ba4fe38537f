import Testing
import Text

struct TextStatisticsTests {
  @Test func `what is counted adds up`() throws {
    var text = TextOptions()
    text.marksCase = true
    text.protectedKinds = [.number]
    var options = VocabularyOptions()
    options.model = .word
    options.minimumFrequency = 1
    var learner = try TokenizerLearner(vocabulary: options, text: text)
    learner.add("the dog sees 2 dogs")
    var statistics = TextStatistics(of: try learner.learn())
    // ▁the ▁dog ▁sees ▁ ⟦number1⟧ ▁dogs: 4 + 4 + 5 + 1 + 5 characters
    statistics.add("the dog sees 4 dogs")
    // ⟦title⟧ ▁the, then a space, an é of two bytes and an exclamation mark in bytes
    statistics.add("The é!")
    #expect(statistics.lines == 2)
    #expect(statistics.words == 6)
    #expect(statistics.tokens == 6 + 2 + 4)
    #expect(statistics.byteTokens == 4)
    #expect(statistics.charactersInBytes == 3)
    #expect(statistics.characters == 19 + 4 + 3)
    #expect(statistics.linesWithBytes == 1)
    #expect(statistics.caseMarks == 1)
    #expect(statistics.placeables == 1)
    // ⟦title⟧ ⟦capitals⟧ ⟦number1⟧ and five of text; no capitals were seen.
    #expect(statistics.learnedEntries == 8)
    #expect(statistics.usedEntries == 7)
    #expect(statistics.longest(2).map(\.token) == ["▁dogs", "▁sees"])
    #expect(statistics.rarest(8).count == 7)
    let commonest = try #require(statistics.rarest(8).last)
    #expect(commonest.token == "▁the" && commonest.occurrences == 2)
  }
}
