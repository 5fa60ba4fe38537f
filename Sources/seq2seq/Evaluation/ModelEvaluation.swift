import Corpora
import Foundation
import Metrics
import Store
import Tensors
import Text
import Translation

/// Translates pairs whose translation is known, and scores the outcome.
struct ModelEvaluation {
  /// Several for an ensemble.
  let directories: [ModelDirectory]
  let description: ModelDescription
  let translator: Translator
  let metrics: [any Metric]
  let search: SearchFlags
  let precision: Precision
  let database: String
  let split: Split

  /// - Throws: as `ReferencePairs` does
  func pairs(of corpus: String) throws -> ReferencePairs {
    try ReferencePairs(corpus, split: split, for: description, database: database)
  }

  /// Translates and scores.
  func report(
    on pairs: ReferencePairs, _ significance: Significance, details: DetailFlags
  ) -> SystemReport {
    let sources = pairs.pairs.map(\.source)
    let translations = translator.translate(sources, options: search.translatorOptions)
    let references = References(pairs.pairs.map { translator.target.normalize($0.target) })
    let output = SystemOutput(
      name: pairs.name, sources: sources, hypotheses: translations.map(\.text))
    return SystemReport.reports(
      on: [output], references: references, by: metrics, significance, details: details)[0]
  }

  /// Writes translations of stored corpora and their scores into the database.
  ///
  /// - Throws: `StoreError`
  func store(_ reports: [(pairs: ReferencePairs, report: SystemReport)]) throws {
    let stored = reports.filter { $0.pairs.corpus != nil }
    guard !stored.isEmpty else { return }
    let store = try Store(path: database, opening: .existing)
    let paths = directories.map(\.url.standardizedFileURL.path)
    let hashes = try directories.map { try $0.weightsHash() }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let options = try encoder.encode(
      SearchRecord(options: search.translatorOptions, precision: precision))
    for (pairs, report) in stored {
      try store.record(
        Evaluation(
          modelDirectory: paths.joined(separator: " + "),
          weightsHash: hashes.joined(separator: " + "),
          sourceLanguage: description.sourceLanguage, targetLanguage: description.targetLanguage,
          corpus: pairs.name, split: split, options: String(decoding: options, as: UTF8.self),
          pairCount: report.exact.lines, exactMatches: report.exact.matches,
          version: Seq2Seq.version,
          scores: report.results.map {
            .init(metric: $0.metric, score: $0.score.score, signature: $0.signature)
          }), sentences: report.sentences)
    }
  }
}

extension SystemReport {
  /// What was scored, with the first reference of each.
  fileprivate var sentences: [EvaluatedSentence] {
    zip(output.hypotheses, references.lines).map {
      EvaluatedSentence(hypothesis: $0, reference: $1[0])
    }
  }
}
