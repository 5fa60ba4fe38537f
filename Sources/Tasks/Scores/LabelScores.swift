import Corpora
import Metrics

/// How many labels are right, and which ones are not.
public struct LabelScores: Sendable {
  public let accuracy: Accuracy
  public let confusion: ConfusionTable
  /// Of tags that spell entities, as `B-PER`; nil of others.
  public let entities: EntityF1?

  /// - Parameters:
  ///   - labelled: what a model says of each example's text
  ///   - examples: with the labels that were expected
  ///   - task: of the examples
  public init(_ labelled: [LabelledText], _ examples: [SentencePair], task: Task) {
    precondition(
      labelled.count == examples.count,
      "LabelScores: \(labelled.count) texts, \(examples.count) examples")
    let references = examples.map { example in
      task == .tag ? example.target.spacedWords : [example.target]
    }
    // What has no label, because there is nothing to read, is wrong.
    let predictions = zip(labelled, references).map { labelled, references in
      labelled.labels.count == references.count ? labelled.labels : references.map { _ in "" }
    }
    let (predicted, expected) = (predictions.flatMap { $0 }, references.flatMap { $0 })
    accuracy = Accuracy(predictions: predicted, references: expected)
    confusion = ConfusionTable(predictions: predicted, references: expected)
    entities =
      task == .tag && expected.allSatisfy(\.spellsEntity)
      ? EntityF1(predictions: predictions, references: references) : nil
  }
}

extension String {
  /// Whether it is `O`, or a place in an entity and its type.
  fileprivate var spellsEntity: Bool {
    self == "O" || (first.map { "BIES".contains($0) } == true && dropFirst().first == "-")
  }
}
