import Metrics
import Tasks

/// A report on a task with labels as a program reads it; nothing is rounded. Rates are 0 to 1.
struct TaskReportJSON: Encodable {
  let corpus: String
  let task: String
  let examples: Int
  let exactMatches: Int?
  let accuracy: Double?
  let macroF1: Double?
  let labels: [Label]?
  /// [expected × found], in the order of the labels.
  let confusion: [[Int]]?
  let entities: [Label]?
  let entityF1: Double?
  let perplexity: Double?
  let bitsPerToken: Double?
  let bitsPerCharacter: Double?
  /// Of character 4-grams on the same sequences.
  let ngramBitsPerCharacter: Double?

  struct Label: Encodable {
    let label: String
    let precision: Double
    let recall: Double
    let f1: Double
    let expected: Int
    let found: Int

    init(_ label: String, _ score: FScore) {
      self.label = label
      (precision, recall, f1) = (score.precision, score.recall, score.f1)
      (expected, found) = (score.expected, score.predicted)
    }
  }

  init(_ report: TaskReport) {
    corpus = report.examples.name
    task = report.task.rawValue
    examples = report.examples.pairs.count
    let scores: LabelScores? = if case .labels(let scores) = report.scores { scores } else { nil }
    exactMatches = scores == nil ? nil : report.exactMatches
    accuracy = scores?.accuracy.rate
    macroF1 = scores?.confusion.macroF1
    labels = scores.map { zip($0.confusion.labels, $0.confusion.scores).map(Label.init) }
    confusion = scores?.confusion.counts
    entities = scores?.entities?.byType.sorted { $0.key < $1.key }.map(Label.init)
    entityF1 = scores?.entities?.overall.f1
    let (read, baseline): (Perplexity?, Double?) =
      if case .sequences(let read, let baseline) = report.scores { (read, baseline) } else {
        (nil, nil)
      }
    perplexity = read?.value
    bitsPerToken = read?.bitsPerToken
    bitsPerCharacter = read?.bitsPerCharacter
    ngramBitsPerCharacter = baseline
  }
}
