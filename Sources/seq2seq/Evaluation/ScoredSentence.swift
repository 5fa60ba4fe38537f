import Metrics

/// A translation with the score that it has by itself.
struct ScoredSentence {
  /// Counted from 1.
  let line: Int
  let score: Double
  let source: String?
  let hypothesis: String
  let references: [String]

  /// The sentences that a metric finds worst, the worst first; of equal ones, in their order.
  static func worst(
    _ count: Int, of output: SystemOutput, references: References, by metric: any Metric
  ) -> [ScoredSentence] {
    guard count > 0 else { return [] }
    let scores = metric.sentenceScores(of: output.hypotheses, references)
    let order = scores.indices.sorted {
      let isWorse = metric.lowerIsBetter ? scores[$0] > scores[$1] : scores[$0] < scores[$1]
      return scores[$0] == scores[$1] ? $0 < $1 : isWorse
    }
    return order.prefix(count).map { index in
      ScoredSentence(
        line: index + 1, score: scores[index], source: output.sources?[index],
        hypothesis: output.hypotheses[index], references: references.lines[index])
    }
  }
}

extension Metric {
  /// The score of each line by itself.
  func sentenceScores(of hypotheses: [String], _ references: References) -> [Double] {
    let metric = forSentences
    return metric.sentenceScores(
      metric.statistics(hypotheses: hypotheses, references: references)
    ).map(\.score)
  }
}
