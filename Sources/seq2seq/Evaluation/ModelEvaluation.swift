import Corpora
import Foundation
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
  let search: SearchFlags
  let database: String
  let split: Split

  /// Pairs to translate, and where they are from.
  struct Pairs {
    let name: String
    let pairs: [SentencePair]
    /// The stored corpus that has them; nil if they are from a file.
    let corpus: CorpusRecord?
  }

  /// A stored corpus's split, or a file of pairs.
  ///
  /// - Throws: `StoreError`, `CorpusError`; `Failure` if the split has no pairs.
  func pairs(of corpus: String) throws -> Pairs {
    if FileManager.default.fileExists(atPath: database) {
      let store = try Store(path: database, opening: .existing)
      if let stored = try store.corpus(named: corpus) {
        let pairs = try store.pairs(
          of: stored, split: split, from: description.sourceLanguage,
          to: description.targetLanguage)
        guard !pairs.isEmpty else {
          throw Failure("corpus \(corpus) has no \(split.rawValue) split", kind: .badData)
        }
        return Pairs(name: corpus, pairs: pairs, corpus: stored)
      }
    }
    let options = ReadingOptions(
      source: description.sourceLanguage, target: description.targetLanguage)
    let pairs = try CorpusFiles([corpus], options: options).all().filter { !$0.hasBlankSide }
    guard !pairs.isEmpty else {
      throw Failure("\(corpus): has no pairs to translate", kind: .badData)
    }
    return Pairs(name: corpus, pairs: pairs, corpus: nil)
  }

  /// Translates and scores.
  func report(
    on pairs: Pairs, _ significance: Significance, details: DetailFlags
  ) -> SystemReport {
    let sources = pairs.pairs.map(\.source)
    let translations = translator.translate(sources, options: search.translatorOptions)
    let references = References(pairs.pairs.map { translator.target.normalize($0.target) })
    let output = SystemOutput(
      name: pairs.name, sources: sources, hypotheses: translations.map(\.text))
    return SystemReport.reports(
      on: [output], references: references, by: metrics, significance, details: details)[0]
  }

  /// Writes scores of stored corpora into the database.
  ///
  /// - Throws: `StoreError`
  func store(_ reports: [(pairs: Pairs, report: SystemReport)]) throws {
    let stored = reports.filter { $0.pairs.corpus != nil }
    guard !stored.isEmpty else { return }
    let store = try Store(path: database, opening: .existing)
    let paths = directories.map(\.url.standardizedFileURL.path)
    let hashes = try directories.map { try FileHash.of($0.weightsFile) }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    let options = try encoder.encode(search.translatorOptions.search)
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
          }))
    }
  }
}
