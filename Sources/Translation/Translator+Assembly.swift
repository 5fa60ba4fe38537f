import Decoding
import Text

extension Translator {
  /// The translation of a line from what was found for its sentences.
  ///
  /// - Returns: the candidates that are wanted of it, best first
  func translation(
    of plan: TranslationPlan, _ outcomes: [Search.Outcome], options: Options
  ) -> Translation {
    guard !plan.sentences.isEmpty else { return .empty }
    let parts = zip(plan.sentences, outcomes).map { sentence, outcome in
      let parts = outcome.hypotheses.map { part(of: sentence, $0, options) }
      return options.minimumBayesRisk?.sorted(parts, areDrawn: options.sampling != nil) ?? parts
    }
    let chosen = combinations(of: parts, options.search.nBest)
    return Translation(
      candidates: chosen.map(candidate),
      partCount: plan.sentences.count, wasRetried: outcomes.contains(where: \.wasRetried),
      unknownWords: plan.unknownWords)
  }

  /// The best ways of taking one of each list of parts, all lists best first; parts are independent, so the best of
  /// all are among the best of the beginning and of the next part.
  private func combinations(
    of parts: [[Translation.Part]], _ count: Int
  ) -> [[Translation.Part]] {
    guard parts.count > 1 else { return parts[0].prefix(count).map { [$0] } }
    return parts.reduce([([Translation.Part](), loss: Float(0))]) { beginnings, choices in
      let longer = beginnings.flatMap { beginning in
        choices.enumerated().map { rank, choice in
          (beginning.0 + [choice], loss: beginning.loss + loss(of: choice, at: rank, choices))
        }
      }
      return Array(longer.sorted { $0.loss < $1.loss }.prefix(count))
    }.map(\.0)
  }

  /// What is lost by not taking the first: its score, or merely its rank where the order is not that of scores.
  private func loss(
    of choice: Translation.Part, at rank: Int, _ choices: [Translation.Part]
  ) -> Float {
    let isByScore = zip(choices, choices.dropFirst()).allSatisfy { $0.score >= $1.score }
    return isByScore ? choices[0].score - choice.score : Float(rank)
  }

  func part(
    of sentence: Sentence, _ hypothesis: Hypothesis, _ options: Options
  ) -> Translation.Part {
    let replacements = replacements(in: sentence, hypothesis, options)
    let text = UnknownReplacement.replace(
      replacements,
      in: target.decode(
        hypothesis.tokens, restoring: sentence.line.contents, unknown: "\u{FFFD}"))
    return Translation.Part(
      source: sentence.tokens, target: hypothesis.tokens,
      logProbabilities: hypothesis.logProbabilities, logProbability: hypothesis.logProbability,
      score: hypothesis.score, isComplete: hypothesis.isComplete, line: sentence.line,
      followsSpace: sentence.followsSpace, endsClause: sentence.endsClause, text: text,
      replacements: replacements,
      missing: sentence.required.filter { !text.contains(target.normalize($0)) })
  }

  private func replacements(
    in sentence: Sentence, _ hypothesis: Hypothesis, _ options: Options
  ) -> [Int: String] {
    let tokens = sentence.tokens + hypothesis.tokens
    guard let replacement = options.unknownReplacement, tokens.contains(where: Tokenizer.isUnknown)
    else { return [:] }
    return replacement.replacements(
      in: wordAlignment(source: sentence.tokens, target: hypothesis.tokens, of: sentence.line),
      source: sentence.tokens, target: hypothesis.tokens)
  }

  private func candidate(of parts: [Translation.Part]) -> Translation.Candidate {
    let lengths = parts.map { Float(max(1, $0.logProbabilities.count)) }
    let score =
      parts.count == 1
      ? parts[0].score
      : zip(parts, lengths).reduce(0) { $0 + $1.0.score * $1.1 } / lengths.reduce(0, +)
    let reports = parts.map { PlaceableReport(of: $0.line, in: $0.target, by: target) }
    return Translation.Candidate(
      text: LineJoiner.line(of: parts.map { ($0.text.inOneLine, $0.endsClause) }),
      parts: parts, score: score,
      placeables: PlaceableReport(joining: reports), missing: parts.flatMap(\.missing))
  }
}
