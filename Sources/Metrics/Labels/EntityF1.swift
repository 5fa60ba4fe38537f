/// Precision, recall and F1 of entities as conlleval counts them: one is right if it has the same words and the same
/// type.
public struct EntityF1: Equatable, Sendable {
  /// Of all entities.
  public let overall: FScore
  /// Of the entities of each type that is expected or predicted.
  public let byType: [String: FScore]

  /// - Parameters:
  ///   - predictions: the tags of each sentence
  ///   - references: as many sentences of the same lengths
  public init(predictions: [[String]], references: [[String]]) {
    precondition(
      predictions.map(\.count) == references.map(\.count),
      "EntityF1: \(predictions.count) and \(references.count) sentences, or of different lengths")
    var byType: [String: FScore] = [:]
    for (predicted, expected) in zip(predictions, references) {
      let (predicted, expected) = (Entity.all(in: predicted), Entity.all(in: expected))
      for entity in predicted { byType[entity.type, default: FScore()] += FScore(predicted: 1) }
      for entity in expected { byType[entity.type, default: FScore()] += FScore(expected: 1) }
      for entity in Set(predicted).intersection(expected) {
        byType[entity.type, default: FScore()] += FScore(correct: 1)
      }
    }
    self.byType = byType
    var overall = FScore()
    for score in byType.values { overall += score }
    self.overall = overall
  }
}
