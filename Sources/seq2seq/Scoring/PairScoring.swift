import Corpora
import Translation

/// Scores the translations of a file, line by line.
struct PairScoring {
  let translator: Translator
  let options: ScoringOptions
  let style: Style

  /// What is written for a translation.
  enum Style {
    case score, words, json
  }

  /// Lines that are scored together, and the text they have at most: enough to fill batches with pairs of similar
  /// length.
  private static let limit = (lines: 4096, bytes: 1 << 20)

  /// - Throws: `CorpusError`, `OutputError`; what precedes a line that cannot be read is written all the same
  func run(source: String, target: String) throws -> ScoreSummary {
    var reader = try ParallelTextReader(source: source, target: target)
    var summary = ScoreSummary()
    var waiting: [(source: String, target: String)] = []
    var bytes = 0
    do {
      while let pair = try reader.nextUnit()?.pair {
        waiting.append((pair.source, pair.target))
        bytes += pair.source.utf8.count + pair.target.utf8.count
        if waiting.count >= Self.limit.lines || bytes >= Self.limit.bytes {
          try write(waiting, to: &summary)
          waiting.removeAll(keepingCapacity: true)
          bytes = 0
        }
      }
    } catch let error as CorpusError {
      try write(waiting, to: &summary)
      throw error
    }
    try write(waiting, to: &summary)
    return summary
  }

  private func write(
    _ pairs: [(source: String, target: String)], to summary: inout ScoreSummary
  ) throws {
    let translations = translator.score(pairs, options: options)
    try StandardOutput.write(translations.map { try line(for: $0) + "\n" }.joined())
    for translation in translations { summary.add(translation) }
  }

  /// Numbers have six places: more than single precision can tell.
  private func line(for translation: ScoredTranslation) throws -> String {
    switch style {
    case .score: Double(translation.score).formatted(digits: 6)
    case .words:
      (translation.words.map { "\($0.text)|\(Double($0.logProbability).formatted(digits: 6))" }
        + ["</s>|\(Double(translation.endLogProbability).formatted(digits: 6))"])
        .joined(separator: " ")
    case .json: try ReportFormat.jsonLine(ScoreJSON(translation))
    }
  }
}

extension ScoreSummary {
  /// What a person is told of a whole file.
  var text: String {
    """
    \(sentences) \(sentences == 1 ? "sentence" : "sentences"), \(tokens) tokens, \(words) words, \
    \(characters) characters, line ends included
    log-probability \(logProbability.formatted(digits: 3)), \(loss.formatted(digits: 4)) nats per token
    perplexity \(tokenPerplexity.formatted(digits: 3)) per token, \(wordPerplexity.formatted(digits: 3)) per word; \
    \(bitsPerCharacter.formatted(digits: 4)) bits per character

    """
  }
}
