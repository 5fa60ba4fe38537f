import Corpora
import CorpusAnalysis
import Foundation
import Testing

/// A small corpus whose numbers can be counted by hand.
struct CorpusStatisticsTests {
  private static let pairs: [(Split, String, String)] = [
    (.train, "The dog runs.", "Собака бежит."),
    (.train, "The dog runs.", "Собака бежит."),
    (.train, "The dog runs.", "Пёс бежит."),
    (.train, "a\u{200B}b", "в\u{2028}г\u{2028}"),
    (.valid, "the dog sleeps", "Собака спит"),
    (.valid, "The  dog runs.", "Собака бежит."),
    (.test, "Yes.", "Да, да, да, да, да, да, да, да, да, да, да, да, да!"),
    (.test, "The dog sleeps", "Пёс бежит."),
  ]

  private var report: StatisticsReport {
    var statistics = CorpusStatistics(sourceLanguage: "en", targetLanguage: "ru")
    for (number, pair) in Self.pairs.enumerated() {
      statistics.add(
        PlacedPair(
          split: pair.0, number: number, pair: SentencePair(source: pair.1, target: pair.2)))
    }
    return statistics.report()
  }

  @Test func `pairs and their repetitions are counted by split`() {
    let splits = report.splits
    #expect(splits.map(\.split) == ["train", "valid", "test"])
    #expect(splits.map(\.pairs) == [4, 2, 2])
    #expect(splits.map(\.duplicates) == [1, 0, 0])
    #expect(splits.map(\.distinctSources) == [2, 2, 2])
    #expect(splits.map(\.distinctTargets) == [3, 2, 2])
    #expect(report.pairs == 8)
  }

  @Test func `words, types and characters`() throws {
    let english = try #require(report.sides.first)
    // U+200B separates words.
    #expect(english.words == 3 * 5 + 2 + 1 + 3)
    // The, the, dog, runs, sleeps, Yes, a, b
    #expect(english.types == 8)
    #expect(english.lengths.longest == 3)
    #expect(english.lengths.sentences == 8)
    #expect(english.characters == 3 * 13 + 3 + 14 + 14 + 4 + 14)
    #expect(english.scripts.map(\.script) == ["Latin", "Common"])
    #expect(report.sides[1].scripts.map(\.script) == ["Cyrillic", "Common"])
  }

  @Test func `what splits have in common is counted in pairs of the later one`() {
    let overlaps = report.overlaps.map { [$0.pairs, $0.sources, $0.targets] }
    #expect(report.overlaps.map(\.split) == ["valid", "test", "test"])
    #expect(report.overlaps.map(\.within) == ["train", "train", "valid"])
    #expect(overlaps == [[1, 1, 1], [0, 0, 1], [0, 0, 0]])
  }

  @Test func `odd characters are named, with the pairs that have them`() {
    let odd = report.oddCharacters
    #expect(odd.map(\.codePoint) == ["U+200B", "U+2028"])
    #expect(odd.map(\.name) == ["ZERO WIDTH SPACE", "LINE SEPARATOR"])
    #expect(odd.map(\.language) == ["en", "ru"])
    #expect(odd.map(\.count) == [1, 2])
    #expect(odd.map { $0.places.map(\.description) } == [["train 3"], ["train 3"]])
  }

  @Test(arguments: [
    ("\u{0}", "U+0000", "NULL"), ("\r", "U+000D", "CARRIAGE RETURN"), ("\t", "U+0009", "TAB"),
    ("\u{85}", "U+0085", "NEXT LINE"), ("\u{FEFF}", "U+FEFF", "BYTE ORDER MARK"),
    ("\u{202E}", "U+202E", "RIGHT-TO-LEFT OVERRIDE"), ("\u{200D}", "U+200D", "ZERO WIDTH JOINER"),
    ("\u{1}", "U+0001", "CONTROL CHARACTER"), ("\u{FFFE}", "U+FFFE", "NO CHARACTER"),
  ])
  func `every odd character is known`(character: String, codePoint: String, name: String) {
    var statistics = CorpusStatistics(sourceLanguage: "en", targetLanguage: "ru")
    let pair = SentencePair(source: "a\(character)b", target: "в")
    statistics.add(PlacedPair(split: .train, number: 0, pair: pair))
    let odd = statistics.report().oddCharacters
    #expect(odd.map(\.codePoint) == [codePoint])
    #expect(odd.map(\.name) == [name])
  }

  @Test func `pairs of very different length stand out`() {
    let outliers = report.ratioOutliers
    #expect(outliers.count == 1)
    #expect(outliers.examples.map(\.place.number) == [6])
    #expect(outliers.examples.map(\.ratio) == [17.0 / 5])
  }

  @Test func `the report is JSON`() throws {
    let data = try JSONEncoder().encode(report)
    let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(
      object.keys.sorted() == ["oddCharacters", "overlaps", "ratioOutliers", "sides", "splits"])
  }

  @Test func `nothing gives a report of nothing`() {
    let report = CorpusStatistics(sourceLanguage: "en", targetLanguage: "ru").report()
    #expect(report.pairs == 0)
    #expect(report.sides.map(\.lengths.mean) == [0, 0])
    #expect(report.sides[0].lengths.bins(atMost: 5).isEmpty)
  }
}
