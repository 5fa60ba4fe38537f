import Metrics

/// How scores depend on the length of sentences.
struct LengthBreakdown {
  struct Row {
    /// Words of the reference.
    let lengths: ClosedRange<Int>
    let sentences: Int
    /// By each metric.
    let scores: [Double]
    let exact: ExactMatch

    var label: String {
      lengths.upperBound == .max
        ? "\(lengths.lowerBound) or more" : "\(lengths.lowerBound) to \(lengths.upperBound)"
    }
  }

  /// Only lengths that occur.
  let rows: [Row]

  private static let bounds = [0...5, 6...10, 11...15, 16...20, 21...30, 31...50, 51...Int.max]

  /// - Parameters:
  ///   - hypotheses: one for each line
  ///   - references: of as many lines; of several, the first gives the length
  ///   - metrics: of which BLEU says how words are cut
  init(of hypotheses: [String], references: References, by metrics: [any Metric]) {
    let bleu = metrics.lazy.compactMap { $0 as? BLEU }.first ?? BLEU()
    let lengths = references.lines.map { bleu.words(of: $0[0]).count }
    rows = Self.bounds.compactMap { bounds in
      let sentences = lengths.indices.filter { bounds.contains(lengths[$0]) }
      guard !sentences.isEmpty else { return nil }
      let hypotheses = sentences.map { hypotheses[$0] }
      let references = References(lines: sentences.map { references.lines[$0] })
      return Row(
        lengths: bounds, sentences: sentences.count,
        scores: metrics.map { $0.score(hypotheses: hypotheses, references: references).score },
        exact: ExactMatch(hypotheses: hypotheses, references: references))
    }
  }
}
