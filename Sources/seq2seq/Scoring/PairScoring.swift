import Corpora
import Foundation
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

  private func line(for translation: ScoredTranslation) throws -> String {
    switch style {
    case .score: NumberText.exact(Double(translation.score))
    case .words:
      (translation.words.map { "\($0.text)|\(NumberText.exact(Double($0.logProbability)))" }
        + ["</s>|\(NumberText.exact(Double(translation.endLogProbability)))"])
        .joined(separator: " ")
    case .json: try ReportFormat.jsonLine(ScoreJSON(translation))
    }
  }
}

extension ScoreSummary {
  /// What a person is told of a whole file.
  var text: String {
    func number(_ value: Double, _ places: Int) -> String {
      String(format: "%.\(places)f", value)
    }
    return """
      \(sentences) \(sentences == 1 ? "sentence" : "sentences"), \(tokens) tokens, \(words) words, \
      \(characters) characters, line ends included
      log-probability \(number(logProbability, 3)), \(number(loss, 4)) nats per token
      perplexity \(number(tokenPerplexity, 3)) per token, \(number(wordPerplexity, 3)) per word; \
      \(number(bitsPerCharacter, 4)) bits per character

      """
  }
}
