import Corpora
import Models
import Synchronization
import Tensors
import Text

/// Text in, labels out, in the same order: what a classifier, a tagger or a map says.
public struct Labeller: Sendable {
  public let labels: Labels
  private let model: any LabelModel
  private let reader: TextReader

  /// Texts that a model reads together.
  private static let batchSize = 64

  /// - Parameters:
  ///   - model: what chooses
  ///   - task: what it was trained for
  ///   - source: the vocabulary of texts
  ///   - target: the vocabulary of labels
  ///   - options: of the model
  public init(
    model: any LabelModel, task: Task, source: Tokenizer, target: Tokenizer, options: ModelOptions
  ) {
    self.model = model
    reader = TextReader(of: task, source, options: options)
    labels = Labels(target)
  }

  /// Labels every text; a blank one has no parts.
  ///
  /// Texts of similar length are read together, which changes the time and not the result.
  public func label(_ texts: [String], threads: Int = 1) -> [LabelledText] {
    let sources = texts.map(reader.sources)
    var distributions = self.distributions(for: sources.flatMap { $0 }, threads: threads)[...]
    return zip(texts, sources).map { text, sources in
      defer { distributions = distributions.dropFirst(sources.count) }
      return LabelledText(
        text: text, parts: reader.parts(of: text),
        choices: distributions.prefix(sources.count).flatMap { $0.map(choices) })
    }
  }

  private func distributions(for sources: [[Int32]], threads: Int) -> [[[Float]]] {
    let order = sources.indices.sorted { (sources[$1].count, $0) < (sources[$0].count, $1) }
    let batches = stride(from: 0, to: order.count, by: Self.batchSize).map {
      order[$0..<min($0 + Self.batchSize, order.count)]
    }
    let distributions = Mutex([[[Float]]](repeating: [], count: sources.count))
    forEachInParallel(batches.count, threads: threads) { batch in
      let found = model.distributions(
        for: batches[batch].map { sources[$0] }, in: Workspace())
      distributions.withLock { distributions in
        for (source, distribution) in zip(batches[batch], found) {
          distributions[source] = distribution
        }
      }
    }
    return distributions.withLock { $0 }
  }

  private func choices(of distribution: [Float]) -> [LabelledText.Choice] {
    zip(labels.names, distribution).map { LabelledText.Choice(label: $0, probability: $1) }
      .sorted { ($1.probability, $0.label) < ($0.probability, $1.label) }
  }
}
