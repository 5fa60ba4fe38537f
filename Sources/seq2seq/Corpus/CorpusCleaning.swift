import Corpora
import CorpusAnalysis
import Store

/// Judges the pairs of a stored corpus.
struct CorpusCleaning {
  private let corpus: CorpusRecord
  private let store: Store
  private let options: CleaningOptions
  private let splits: [Split]
  private let cleaner: Cleaner

  /// - Throws: `CorpusAnalysisError`, and `Failure` if there is nothing to judge.
  init(
    corpus: CorpusRecord, store: Store, options: CleaningOptions, splits: [Split]
  ) throws {
    self.corpus = corpus
    self.store = store
    self.options = options
    self.splits = splits
    cleaner = try Cleaner(
      options: options, sourceLanguage: corpus.sourceLanguage,
      targetLanguage: corpus.targetLanguage)
    guard splits.contains(where: { corpus.pairCounts[$0] ?? 0 > 0 }) else {
      throw Failure(
        "corpus \(corpus.name) has no pairs in \(splits.map(\.rawValue).joined(separator: ", "))",
        kind: .badData)
    }
  }

  /// Rules that cannot judge this corpus.
  var unableRules: [CleaningRule] { cleaner.unableRules }

  /// Test and validation come first: of a pair that is in several splits, the one to train on goes.
  private static let order: [Split] = [.test, .valid, .train]

  /// What each rule takes, and which pairs these are.
  func examine(
    examples: Int, showing line: ProgressLine
  ) throws -> (report: CleaningReport, removals: [Removal]) {
    var cleaner = cleaner
    var report = CleaningReport(rules: options.rules, exampleCount: examples)
    var removals: [Removal] = []
    let total = corpus.pairCounts.values.reduce(0, +)
    let progress = PairProgress("judging", total: total, showing: line)
    try store.forEachPair(of: corpus, in: Self.order) { pair in
      progress.advance()
      guard splits.contains(pair.split) else { return cleaner.remember(pair.pair) }
      let rule = cleaner.judge(pair.pair)
      report.add(pair, rule)
      if let rule {
        removals.append(Removal(split: pair.split, number: pair.number, rule: rule.rawValue))
      }
    }
    line.clear()
    return (report, removals)
  }
}
