import Corpora
import Metrics
import Tasks

/// All that is said of a model of a task with labels, on one corpus.
struct TaskReport {
  /// What the task is scored by.
  enum Scores {
    case labels(LabelScores)
    /// - Parameter baseline: bits per character by 4-grams; nil of a corpus that is not stored
    case sequences(Perplexity, baseline: Double?)
  }

  let examples: ReferencePairs
  let task: Task
  let scores: Scores
  /// What the model said of each example; empty where it said nothing, but was asked how probable it is.
  let hypotheses: [String]

  /// Examples all of whose labels are right.
  var exactMatches: Int {
    zip(hypotheses, examples.pairs).count { $0 == $1.target }
  }

  /// Names and values, as they head columns.
  var summary: [(name: String, value: Double)] {
    switch scores {
    case .labels(let scores):
      [("accuracy", 100 * scores.accuracy.rate), ("macro-F1", 100 * scores.confusion.macroF1)]
        + (scores.entities.map { [("entity F1", 100 * $0.overall.f1)] } ?? [])
    case .sequences(let perplexity, let baseline):
      [
        ("perplexity", perplexity.value), ("bits per token", perplexity.bitsPerToken),
        ("bits per character", perplexity.bitsPerCharacter),
      ] + (baseline.map { [("of 4-grams", $0)] } ?? [])
    }
  }
}
