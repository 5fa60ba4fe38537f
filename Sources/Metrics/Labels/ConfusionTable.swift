/// How often which label was predicted where which was expected.
public struct ConfusionTable: Equatable, Sendable {
  /// All labels that were expected or predicted, sorted by their spelling.
  public let labels: [String]
  /// [expected × predicted], in the order of the labels.
  public let counts: [[Int]]

  /// - Parameters:
  ///   - predictions: one label for each example, or one tag for each word
  ///   - references: as many
  public init(predictions: [String], references: [String]) {
    precondition(
      predictions.count == references.count,
      "ConfusionTable: \(predictions.count) predictions, \(references.count) references")
    let labels = Set(predictions).union(references).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(labels, labels.indices))
    var counts = labels.map { _ in labels.map { _ in 0 } }
    for (prediction, reference) in zip(predictions, references) {
      guard let row = places[reference], let column = places[prediction] else { continue }
      counts[row][column] += 1
    }
    self.labels = labels
    self.counts = counts
  }

  /// Precision, recall and F1 of each label, in the order of the labels.
  public var scores: [FScore] {
    labels.indices.map { label in
      FScore(
        correct: counts[label][label], predicted: counts.reduce(0) { $0 + $1[label] },
        expected: counts[label].reduce(0, +))
    }
  }

  /// The mean of the labels' F1, each as important as any other; 0 to 1.
  public var macroF1: Double {
    labels.isEmpty ? 0 : scores.reduce(0) { $0 + $1.f1 } / Double(labels.count)
  }

  /// The pairs that were mixed up, the most frequent first; ties in the order of the labels.
  public var confusions: [(expected: String, predicted: String, count: Int)] {
    let pairs = labels.indices.flatMap { row in
      labels.indices.filter { $0 != row && counts[row][$0] > 0 }.map { column in
        (expected: labels[row], predicted: labels[column], count: counts[row][column])
      }
    }
    return pairs.sorted {
      $0.count != $1.count
        ? $0.count > $1.count : ($0.expected, $0.predicted) < ($1.expected, $1.predicted)
    }
  }
}
