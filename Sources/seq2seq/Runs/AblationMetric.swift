import Corpora
import Store

/// What the runs of a table are measured by.
enum AblationMetric {
  /// The highest validation score of all epochs, `Task.score`.
  case score(String)
  /// The lowest validation loss of all epochs, nats per target token.
  case loss
  /// What the latest evaluation of a split has said by a metric, as in BLEU or chrF2.
  case evaluation(split: Split, score: String)

  /// As it heads a column.
  var title: String {
    switch self {
    case .score(let name): "validation \(name)"
    case .loss: "validation loss"
    case .evaluation(let split, let score): "\(split.rawValue) \(score)"
    }
  }

  /// Behind the point.
  var digits: Int {
    switch self {
    case .score, .evaluation: 2
    case .loss: 4
    }
  }

  /// What stands under a table.
  var explanation: String {
    switch self {
    case .score("BLEU"):
      "BLEU of greedy translations of the validation split in the best epoch."
    case .score(let name): "The \(name) on the validation split in the best epoch."
    case .loss:
      "The lowest loss of an epoch in nats per target token of the validation split; less is better."
    case .evaluation(let split, let score):
      "\(score) of translations of the \(split.rawValue) split by the best epoch's weights."
    }
  }

  /// Nil if the run was never measured by it.
  func value(of run: RunHistory) -> Double? {
    switch self {
    case .score: run.bestScore
    case .loss: run.bestLoss.finite
    case .evaluation: evaluation(of: run)?.score.score
    }
  }

  /// How the run's translations were searched for and scored, and of which pairs; nil if the metric is none of
  /// evaluations. Values of runs compare only where it is the same.
  func method(of run: RunHistory) -> String? {
    guard let (record, score) = evaluation(of: run) else { return nil }
    let signature = score.signature.split(separator: "|").filter { part in
      // What resampled, and by which program, does not change a score.
      !["version:", "bs:", "ar:", "seed:"].contains { part.hasPrefix($0) }
    }
    return "\(signature.joined(separator: "|")), searched with \(record.evaluation.options), "
      + "pairs \(record.splitHash)"
  }

  private func evaluation(of run: RunHistory) -> (EvaluationRecord, score: EvaluationScore)? {
    guard case .evaluation(let split, let name) = self else { return nil }
    for record in run.evaluations.reversed()
    where record.evaluation.split == split && record.evaluation.corpus == run.corpus {
      if let score = record.evaluation.scores.first(where: { $0.metric == name }) {
        return (record, score)
      }
    }
    return nil
  }
}
