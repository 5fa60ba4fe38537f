import Decoding
import Text

extension Translator {
  /// The translation of a line from what was found for its sentences.
  ///
  /// - Parameter count: candidates wanted
  func translation(
    of plan: TranslationPlan, _ outcomes: [Search.Outcome], count: Int
  ) -> Translation {
    guard !plan.sentences.isEmpty else { return .empty }
    let parts = zip(plan.sentences, outcomes).map { sentence, outcome in
      outcome.hypotheses.map { part(of: sentence, $0) }
    }
    return Translation(
      candidates: combinations(of: parts, count).map { candidate($0, of: plan) },
      parts: plan.sentences.count, wasRetried: outcomes.contains(where: \.wasRetried),
      unknownWords: plan.unknownWords)
  }

  /// The best ways of taking one hypothesis for each part; parts are independent, so the best of all are among the
  /// best of the beginning and of the next part.
  private func combinations(
    of parts: [[Translation.Part]], _ count: Int
  ) -> [[Translation.Part]] {
    guard parts.count > 1 else { return parts[0].prefix(count).map { [$0] } }
    return parts.reduce([([Translation.Part](), score: Float(0))]) { beginnings, choices in
      let longer = beginnings.flatMap { beginning in
        choices.map { (beginning.0 + [$0], score: beginning.score + $0.score) }
      }
      return Array(longer.sorted { $0.score > $1.score }.prefix(count))
    }.map(\.0)
  }

  private func part(of sentence: Sentence, _ hypothesis: Hypothesis) -> Translation.Part {
    let text = target.decode(hypothesis.tokens, restoring: sentence.line.contents)
    return Translation.Part(
      source: sentence.tokens, target: hypothesis.tokens,
      logProbabilities: hypothesis.logProbabilities, logProbability: hypothesis.logProbability,
      score: hypothesis.score, isComplete: hypothesis.isComplete, line: sentence.line, text: text,
      missing: sentence.required.filter { !text.contains($0) })
  }

  private func candidate(
    _ parts: [Translation.Part], of plan: TranslationPlan
  ) -> Translation.Candidate {
    let lengths = parts.map { Float(max(1, $0.logProbabilities.count)) }
    let score =
      parts.count == 1
      ? parts[0].score
      : zip(parts, lengths).reduce(0) { $0 + $1.0.score * $1.1 } / lengths.reduce(0, +)
    let reports = parts.map { PlaceableReport(of: $0.line, in: $0.target, by: target) }
    return Translation.Candidate(
      text: oneLine(parts.map(\.text).joined(separator: " ")), parts: parts, score: score,
      placeables: PlaceableReport(joining: reports), missing: parts.flatMap(\.missing))
  }

  /// A model can spell a line feed from bytes; in the output it would be another line.
  private func oneLine(_ text: String) -> String {
    text.contains("\n") ? text.replacing("\n", with: " ") : text
  }
}
