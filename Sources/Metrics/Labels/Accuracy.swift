/// How many labels are what was expected.
public struct Accuracy: Equatable, Sendable {
  public let correct: Int
  public let count: Int

  /// - Parameters:
  ///   - predictions: one label for each example, or one tag for each word
  ///   - references: as many
  public init(predictions: [String], references: [String]) {
    precondition(
      predictions.count == references.count,
      "Accuracy: \(predictions.count) predictions, \(references.count) references")
    correct = zip(predictions, references).count { $0 == $1 }
    count = references.count
  }

  /// 0 to 1; 0 where there is nothing.
  public var rate: Double { count == 0 ? 0 : Double(correct) / Double(count) }
}
