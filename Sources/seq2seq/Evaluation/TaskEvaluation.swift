import Corpora
import Metrics
import Store
import Tasks
import Translation

/// Lets a model of a task with labels do what is known already, and scores the outcome.
struct TaskEvaluation {
  /// Several for an ensemble.
  private let directories: [ModelDirectory]
  private let description: ModelDescription
  private let database: DatabaseFlags
  private let split: Split
  private let threads: Int
  private let model: Model

  private enum Model {
    case labeller(Labeller)
    case generator(SequenceGenerator)
  }

  /// - Throws: `ModelError`, `TextError`; `Failure` for several models that generate
  init(
    directories: [ModelDirectory], description: ModelDescription, database: DatabaseFlags,
    split: Split, threads: Int
  ) throws {
    self.directories = directories
    self.description = description
    self.database = database
    self.split = split
    self.threads = threads
    guard description.task == .generate else {
      model = .labeller(try Labeller(of: directories, for: description.task))
      return
    }
    guard directories.count == 1 else {
      throw Failure(
        "--model: expected one model to generate, found \(directories.count); those that generate "
          + "do not work as an ensemble", kind: .usage)
    }
    model = .generator(try directories[0].loadGenerator().generator)
  }

  /// - Throws: as `ReferencePairs` does; `Failure` if a sequence belongs to a label that the model does not know
  func report(on corpus: String) throws -> TaskReport {
    let examples = try ReferencePairs(corpus, split: split, for: description, database: database)
    switch model {
    case .labeller(let labeller):
      let labelled = labeller.label(examples.pairs.map(\.source), threads: threads)
      return TaskReport(
        examples: examples, task: description.task,
        scores: .labels(LabelScores(labelled, examples.pairs, task: description.task)),
        hypotheses: labelled.map { $0.labels.joined(separator: " ") })
    case .generator(let generator):
      guard let perplexity = generator.perplexity(of: examples.pairs, threads: threads) else {
        let unknown = examples.pairs.first { generator.labels.numbers(in: $0.source) == nil }
        throw Failure(
          "\(corpus): the model knows no label \(unknown?.source ?? "")", kind: .badData)
      }
      return TaskReport(
        examples: examples, task: description.task,
        scores: .sequences(perplexity, baseline: try baseline(of: examples)), hypotheses: [])
    }
  }

  private func baseline(of examples: ReferencePairs) throws -> Double? {
    guard let corpus = examples.corpus else { return nil }
    return try NGramBaseline(of: corpus, in: database.openExisting())
      .bitsPerCharacter(of: examples.pairs)
  }

  /// Writes scores on stored corpora into the database.
  ///
  /// - Throws: `StoreError`, `ModelError`
  func store(_ reports: [TaskReport]) throws {
    let stored = reports.filter { $0.examples.corpus != nil }
    guard !stored.isEmpty else { return }
    let recorder = try EvaluationRecorder(
      directories: directories, description: description, database: database, split: split)
    for report in stored {
      try recorder.record(
        corpus: report.examples.name, options: "{}", pairCount: report.examples.pairs.count,
        exactMatches: report.exactMatches,
        scores: report.summary.map {
          .init(metric: $0.name, score: $0.value, signature: "task:\(report.task.rawValue)")
        },
        sentences: zip(report.hypotheses, report.examples.pairs).map {
          EvaluatedSentence(hypothesis: $0, reference: $1.target)
        })
    }
  }
}
