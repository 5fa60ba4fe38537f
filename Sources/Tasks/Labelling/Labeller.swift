import Corpora
import Models
import Synchronization
import Tensors
import Text

/// Text in, labels out, in the same order: what a classifier, a tagger or a map says, or several of them together.
public struct Labeller: Sendable {
  public let labels: Labels
  /// At least one.
  private let members: [Member]

  /// A model and how it reads.
  private struct Member: Sendable {
    let model: any LabelModel
    let reader: TextReader
  }

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
    members = [
      Member(model: model, reader: TextReader(of: task, source, options: options))
    ]
    labels = Labels(target)
  }

  /// An ensemble: probabilities are the means of what each says.
  ///
  /// - Parameter labellers: at least one, all of one task and with the same labels
  public init(ensemble labellers: [Labeller]) {
    precondition(
      Set(labellers.map(\.labels.names)).count == 1, "Labeller: no model, or other labels")
    labels = labellers[0].labels
    members = labellers.flatMap(\.members)
  }

  /// Labels every text; a blank one has no parts.
  ///
  /// Texts of similar length are read together, which changes the time and not the result.
  public func label(_ texts: [String], threads: Int = 1) -> [LabelledText] {
    let said = members.map { distributions(of: texts, by: $0, threads: threads) }
    return texts.indices.map { index in
      LabelledText(
        text: texts[index], parts: members[0].reader.parts(of: texts[index]),
        choices: Self.means(said.map { $0[index] }).map(choices))
    }
  }

  /// For each text the probability of each label, for every part of it.
  private func distributions(
    of texts: [String], by member: Member, threads: Int
  ) -> [[[Float]]] {
    let sources = texts.map(member.reader.sources)
    var found = distributions(
      for: sources.flatMap { $0 }, by: member.model, threads: threads)[...]
    return sources.map { sources in
      defer { found = found.dropFirst(sources.count) }
      return found.prefix(sources.count).flatMap { $0 }
    }
  }

  private func distributions(
    for sources: [[Int32]], by model: any LabelModel, threads: Int
  ) -> [[[Float]]] {
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

  /// - Parameter distributions: of each model, for the same parts
  private static func means(_ distributions: [[[Float]]]) -> [[Float]] {
    guard distributions.count > 1 else { return distributions[0] }
    return distributions[0].indices.map { part in
      distributions[0][part].indices.map { label in
        distributions.reduce(0) { $0 + $1[part][label] } / Float(distributions.count)
      }
    }
  }

  private func choices(of distribution: [Float]) -> [LabelledText.Choice] {
    zip(labels.names, distribution).map { LabelledText.Choice(label: $0, probability: $1) }
      .sorted { ($1.probability, $0.label) < ($0.probability, $1.label) }
  }
}
