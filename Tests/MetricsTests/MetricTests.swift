import Metrics
import Testing

struct MetricTests {
  @Test(arguments: try ScoredCorpus.all())
  func `scores and signatures equal those of sacreBLEU`(corpus: ScoredCorpus) {
    for (metric, expected, signature) in corpus.scores {
      let found = metric.score(hypotheses: corpus.hypotheses, references: corpus.references)
      #expect(
        abs(found.score - expected) < 1e-4,
        "\(metric.name) \(signature): found \(found.score), expected \(expected)")
      #expect(found.signature.description == signature)
    }
  }

  @Test func `there are 200 corpora, each with a score of every metric`() throws {
    let corpora = try ScoredCorpus.all()
    #expect(corpora.count == 200)
    for name in ["BLEU", "chrF2", "chrF2++", "TER"] {
      #expect(corpora.allSatisfy { $0.scores.contains { $0.metric.name == name } })
    }
  }

  @Test(arguments: [BLEU(effectiveOrder: true), ChrF(), ChrF.plusPlus, TER()] as [any Metric])
  func `a sentence has the score of a corpus of one line`(metric: any Metric) {
    let hypotheses = ["A dog runs over a field.", "Yes", "", "Two men fix a roof in the rain."]
    let references = References(sets: [
      ["A dog ran over the field.", "Yes", "No", "In the rain, two men fix the roof."],
      ["The dog runs across a field", "Yes!", "No", "Two men repair a roof."],
    ])
    let statistics = metric.statistics(hypotheses: hypotheses, references: references)
    #expect(statistics.count == 4)
    let scores = metric.sentenceScores(statistics).map(\.score)
    let alone = hypotheses.indices.map { line in
      metric.score(
        hypotheses: [hypotheses[line]], references: References(lines: [references.lines[line]])
      ).score
    }
    #expect(scores == alone)
    #expect(Set(scores).count == 4)
  }

  @Test(arguments: [BLEU(), ChrF(), ChrF.plusPlus, TER()] as [any Metric])
  func `what is right is best, and no line comes first`(metric: any Metric) {
    let lines = ["A dog runs over a field.", "Two men repair a roof in the rain.", "It is cold."]
    let others = ["A dog ran over the field.", "Two men fix a roof in the rain.", "It was cold."]
    func score(_ hypotheses: [String], _ references: [String]) -> Double {
      metric.score(hypotheses: hypotheses, references: references).score
    }
    #expect(abs(score(lines, lines) - (metric.lowerIsBetter ? 0 : 100)) < 1e-9)
    #expect(score(lines, others) == score(lines.reversed(), others.reversed()))
    #expect(score([], []) == 0)
  }
}
