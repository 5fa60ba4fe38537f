import Corpora
import Metrics
import Store
import Text
import Translation

/// Translates pairs whose translation is known, and scores the outcome.
struct ModelEvaluation {
  /// Several for an ensemble.
  let directories: [ModelDirectory]
  let description: ModelDescription
  let translator: Translator
  let metrics: [any Metric]
  let search: SearchRecord
  let database: DatabaseFlags
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
    let translations = translator.translate(sources, options: search.options)
    // As they are, whatever the vocabulary folds: what sacreBLEU would say of the same translations (Post 2018).
    let references = References(pairs.pairs.map(\.target))
    let output = SystemOutput(
      name: pairs.name, sources: sources, hypotheses: translations.map(\.text))
    return SystemReport.reports(
      on: [output], references: references, by: metrics, significance, details: details)[0]
  }

  /// Writes translations of stored corpora and their scores into the database.
  ///
  /// - Throws: `StoreError`, `ModelError`
  func store(_ reports: [(pairs: ReferencePairs, report: SystemReport)]) throws {
    let stored = reports.filter { $0.pairs.corpus != nil }
    guard !stored.isEmpty else { return }
    let recorder = try EvaluationRecorder(
      directories: directories, description: description, database: database, split: split)
    let options = try search.json
    for (pairs, report) in stored {
      try recorder.record(
        corpus: pairs.name, options: options, pairCount: report.exact.lines,
        exactMatches: report.exact.matches,
        scores: report.results.map {
          .init(metric: $0.metric, score: $0.score.score, signature: $0.signature)
        }, sentences: report.sentences)
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
