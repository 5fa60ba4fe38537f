import Metrics

/// A report as a program reads it; nothing is rounded.
struct ReportJSON: Encodable {
  let system: String
  let sentences: Int
  let exactMatches: Int
  let scores: [Score]
  let lengths: [Length]?
  let worst: [Sentence]?

  struct Score: Encodable {
    let metric: String
    let score: Double
    let signature: String
    let interval: Interval?
    let pValue: Double?
    /// Whether it differs from the first system's by more than chance would have it; false of equal scores, whatever p is.
    let isSignificant: Bool?
    let bleu: Parts?
  }

  struct Interval: Encodable {
    let mean: Double
    let lower: Double
    let upper: Double
  }

  /// What a BLEU score is made of.
  struct Parts: Encodable {
    let precisions: [Double]
    let brevityPenalty: Double
    let hypothesisLength: Int
    let referenceLength: Int
  }

  struct Length: Encodable {
    let from: Int
    let to: Int?
    let sentences: Int
    let exactMatches: Int
    let scores: [String: Double]
  }

  struct Sentence: Encodable {
    let line: Int
    let score: Double
    let source: String?
    let translation: String
    let references: [String]
  }

  init(_ report: SystemReport) {
    system = report.name
    sentences = report.exact.lines
    exactMatches = report.exact.matches
    scores = report.results.map(Score.init)
    let metrics = report.results.map(\.metric)
    lengths = report.lengths?.rows.map { row in
      Length(
        from: row.lengths.lowerBound,
        to: row.lengths.upperBound == .max ? nil : row.lengths.upperBound,
        sentences: row.sentences, exactMatches: row.exact.matches,
        scores: Dictionary(zip(metrics, row.scores)) { first, _ in first })
    }
    worst =
      report.worst.isEmpty
      ? nil
      : report.worst.map {
        Sentence(
          line: $0.line, score: $0.score, source: $0.source, translation: $0.hypothesis,
          references: $0.references)
      }
  }
}

extension ReportJSON.Score {
  fileprivate init(_ result: MetricResult) {
    metric = result.metric
    score = result.score.score
    signature = result.signature
    interval = result.interval.map { .init(mean: $0.mean, lower: $0.lower, upper: $0.upper) }
    pValue = result.pValue
    isSignificant = result.pValue.map { _ in result.isSignificant }
    bleu = (result.score as? BLEUScore).map {
      .init(
        precisions: $0.precisions, brevityPenalty: $0.brevityPenalty,
        hypothesisLength: $0.hypothesisLength, referenceLength: $0.referenceLength)
    }
  }
}
