import Corpora
import Models
import Store
import Tensors
import Training

/// A run with all that the store knows of it.
struct RunHistory {
  let run: RunRecord
  /// The name of the corpus.
  let corpus: String
  /// What was trained for.
  let task: Task
  /// In their order.
  let epochs: [EpochRecord]
  /// The earliest first.
  let evaluations: [EvaluationRecord]
  /// Of the source and the target, or one joint; those that the store still has.
  let vocabularies: [VocabularyRecord]

  init(_ summary: RunSummary, in store: Store) throws {
    run = summary.run
    corpus = summary.corpus
    task = summary.task
    epochs = try store.epochs(of: run)
    evaluations = try store.evaluations(of: run)
    vocabularies = try run.setup.vocabularyHashes.compactMap {
      try store.vocabularyRecord(hash: $0)
    }
  }

  /// - Throws: `StoreError` if there is no such run.
  init(id: Int64, in store: Store) throws {
    try self.init(store.runSummary(id: id), in: store)
  }

  /// As a person calls it.
  var name: String { "run \(run.id)" }
  var languages: String { "\(run.setup.sourceLanguage)→\(run.setup.targetLanguage)" }

  /// The lowest validation loss, nats per target token.
  var bestLoss: Double? { epochs.compactMap(\.validLoss).min() }
  var bestPerplexity: Double? { epochs.compactMap(\.validPerplexity).min() }
  var bestScore: Double? { bestEpoch?.validScore }
  /// The epoch of the highest validation score; of equals that of the lowest loss, as training has it.
  var bestEpoch: EpochRecord? {
    epochs.filter { $0.validScore != nil }.max {
      ($0.validScore ?? 0, -($0.validLoss ?? .infinity), $1.number)
        < ($1.validScore ?? 0, -($1.validLoss ?? .infinity), $0.number)
    }
  }

  /// Of all epochs.
  var seconds: Double { epochs.reduce(0) { $0 + $1.seconds } }

  /// Target tokens a second over all epochs; nil where none is done.
  var tokensPerSecond: Double? {
    guard seconds > 0 else { return nil }
    return epochs.reduce(0) { $0 + $1.targetTokensPerSecond * $1.seconds } / seconds
  }

  /// Numbers that a translator has learned; nil of others, and if the configuration cannot be read or a vocabulary is gone.
  var parameterCount: Int? {
    guard task == .translate, let options = run.configuration?.model,
      let source = vocabularies.first,
      let target = vocabularies.last, vocabularies.count == run.setup.vocabularyHashes.count
    else { return nil }
    let shape = EncoderDecoder.Configuration(
      options: options, sourceVocabularySize: source.size, targetVocabularySize: target.size)
    let layout = ParameterLayout { _ = EncoderDecoder(shape, from: $0) }
    return layout.entries.reduce(0) { $0 + $1.rows * $1.columns }
  }
}

extension [RunHistory] {
  /// What validation scores of these runs are.
  var scoreName: String {
    let names = Set(compactMap(\.task.score))
    return names.isEmpty ? "score" : names.sorted().joined(separator: " or ")
  }
}
