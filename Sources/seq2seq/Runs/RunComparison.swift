import Corpora
import Metrics
import Store

/// Runs side by side: in which fields they differ, how they went, and what the same metrics say of their translations of
/// the same sentences.
struct RunComparison {
  /// Translations of one split by all runs.
  struct Evaluation {
    let corpus: String
    let split: String
    let reports: [SystemReport]
  }

  let runs: [RunHistory]
  let differences: [RunDifference]
  private(set) var evaluations: [Evaluation] = []
  /// Why there is nothing to compare in what only some of the runs translated.
  private(set) var remarks: [String] = []

  /// - Parameters:
  ///   - runs: two or more; all are compared with the first
  ///   - score: scores systems on the same references
  init(
    of runs: [RunHistory], in store: Store,
    score: ([SystemOutput], References) -> [SystemReport]
  ) throws {
    self.runs = runs
    differences = RunDifference.among(runs.map(RunFields.init))
    var seen: [Place] = []
    for place in runs.flatMap({ $0.evaluations.map(Place.init) }) where !seen.contains(place) {
      seen.append(place)
      let stored = try runs.map { try StoredTranslations(latestOf: $0, at: place, in: store) }
      if let remark = try remark(on: stored, at: place, in: store) {
        remarks.append(remark)
        continue
      }
      let translations = stored.compactMap { $0 }
      let systems = zip(runs, translations).map {
        SystemOutput(name: $0.name, hypotheses: $1.sentences.map(\.hypothesis))
      }
      let references = References(translations[0].sentences.map(\.reference))
      evaluations.append(
        Evaluation(
          corpus: place.corpus, split: place.split.rawValue,
          reports: score(systems, references)))
      if Set(translations.map(\.search)).count > 1 {
        remarks.append("\(place.name): the runs were translated with different search options")
      }
    }
  }

  /// What stands in the way of a comparison.
  private func remark(
    on stored: [StoredTranslations?], at place: Place, in store: Store
  ) throws -> String? {
    let missing = zip(runs, stored).filter { $1 == nil }.map { run, _ in run }
    guard missing.isEmpty else {
      return try missing.map { try remark(onMissing: $0, at: place, in: store) }
        .joined(separator: "\n")
    }
    let references = stored.compactMap { $0?.references }
    guard let other = references.firstIndex(where: { $0 != references[0] }) else { return nil }
    return """
      \(place.name): \(runs[other].name) was compared with other references than \(runs[0].name); evaluate both again
      """
  }

  private func remark(
    onMissing run: RunHistory, at place: Place, in store: Store
  ) throws -> String {
    let directory = run.run.setup.modelDirectory
    let start = "\(place.name): no translations of \(run.name) are stored"
    if let last = try store.latestRun(modelDirectory: directory), last.id != run.run.id {
      return start + ", and \(directory) holds the model of run \(last.id) by now"
    }
    return start + "; to store them: seq2seq evaluate --model \(directory) \(place.corpus) "
      + "--split \(place.split.rawValue)"
  }
}

/// What was evaluated.
private struct Place: Equatable {
  let corpus: String
  let split: Split

  init(_ record: EvaluationRecord) {
    corpus = record.evaluation.corpus
    split = record.evaluation.split
  }

  var name: String { "\(corpus), \(split.rawValue)" }
}

/// The latest translations of a split by a run.
private struct StoredTranslations {
  let sentences: [EvaluatedSentence]
  let search: String

  /// Nil if none are stored.
  init?(latestOf run: RunHistory, at place: Place, in store: Store) throws {
    for record in run.evaluations.reversed() where Place(record) == place {
      let sentences = try store.sentences(of: record)
      guard !sentences.isEmpty else { continue }
      self.sentences = sentences
      search = record.evaluation.options
      return
    }
    return nil
  }

  /// As bytes, because texts that are equal to Swift may not be to a metric.
  var references: [[UInt8]] { sentences.map { Array($0.reference.utf8) } }
}
