import Foundation
import Store

/// The evaluations of a run as a person reads them.
struct EvaluationHistory {
  private let evaluations: [EvaluationRecord]

  init(_ evaluations: [EvaluationRecord]) { self.evaluations = evaluations }

  /// Empty if there are none.
  var text: String {
    guard !evaluations.isEmpty else { return "" }
    let rows = evaluations.flatMap { record in
      let evaluation = record.evaluation
      return evaluation.scores.map { score in
        [
          evaluation.corpus, evaluation.split.rawValue, "\(evaluation.pairCount)", score.metric,
          score.score.formatted(digits: 2), "\(evaluation.exactMatches)",
          record.createdAt.formatted(.iso8601), SearchRecord.text(of: evaluation.options),
          score.signature,
        ]
      }
    }
    return "\n"
      + TextTable(
        [
          "evaluated", "split", "pairs", "metric", "score", "exact", "when", "search", "signature",
        ], rows
      ).text
  }
}
