import Corpora
import CorpusAnalysis
import Testing

struct CleaningReportTests {
  private func report(_ count: Int, examples: Int = 3) -> CleaningReport {
    var report = CleaningReport(rules: [.duplicates, .length], exampleCount: examples)
    for number in 0..<count {
      let pair = SentencePair(source: "s\(number)", target: "t\(number)")
      report.add(
        PlacedPair(split: .train, number: number, pair: pair),
        number.isMultiple(of: 10) ? nil : .length)
    }
    return report
  }

  @Test func `pairs are counted by rule, with examples from all over`() {
    let report = report(1000)
    #expect(report.judged == 1000)
    #expect(report.removed == 900)
    #expect(report.entries.map(\.rule) == [.length, .duplicates])
    #expect(report.entries.map(\.pairs) == [900, 0])
    #expect(report.entries[0].examples.count == 3)
    #expect(report.entries[0].examples.contains { $0.place.number > 100 })
    #expect(report.entries[0].examples == self.report(1000).entries[0].examples)
  }

  @Test func `fewer pairs than examples, and no examples`() {
    #expect(report(3).entries[0].examples.map(\.source) == ["s1", "s2"])
    #expect(report(100, examples: 0).entries[0].examples.isEmpty)
  }

  @Test(arguments: [(0, 3.0), (200, 1.0), (200, .infinity), (200, .nan)])
  func `settings out of range are refused`(length: Int, ratio: Double) {
    var options = CleaningOptions()
    options.maximumLength = length
    options.maximumRatio = ratio
    #expect(throws: CorpusAnalysisError.self) { try options.validate() }
  }
}
