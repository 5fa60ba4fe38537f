import Metrics
import Testing

struct ConfusionTableTests {
  private let table = ConfusionTable(
    predictions: ["a", "a", "b", "b", "c", "a", "d"],
    references: ["a", "a", "a", "b", "b", "b", "a"])

  @Test func `counts which was taken for which`() {
    #expect(table.labels == ["a", "b", "c", "d"])
    #expect(table.counts == [[2, 1, 0, 1], [1, 1, 1, 0], [0, 0, 0, 0], [0, 0, 0, 0]])
    #expect(table.confusions.map(\.count) == [1, 1, 1, 1])
    #expect(table.confusions.map(\.predicted) == ["b", "d", "a", "c"])
  }

  /// As scikit-learn's `classification_report` prints it.
  @Test func `precision, recall and F1 of each label, and their mean`() {
    let scores = table.scores
    #expect(scores[0] == FScore(correct: 2, predicted: 3, expected: 4))
    #expect(scores[0].precision == 2.0 / 3)
    #expect(scores[0].recall == 0.5)
    #expect(scores[0].f1 == 4.0 / 7)
    #expect(scores[1].f1 == 0.4)
    // Never expected, or never found: no division by nothing.
    #expect(scores[2].recall == 0 && scores[2].precision == 0 && scores[2].f1 == 0)
    #expect(abs(table.macroF1 - (4.0 / 7 + 0.4) / 4) < 1e-12)
    #expect(ConfusionTable(predictions: [], references: []).macroF1 == 0)
  }

  @Test func `the diagonal is the accuracy`() {
    let labels = (0..<200).map { "\($0 * 7919 % 5)" }
    let predictions = (0..<200).map { "\($0 * 104_729 % 6)" }
    let table = ConfusionTable(predictions: predictions, references: labels)
    let diagonal = table.labels.indices.reduce(0) { $0 + table.counts[$1][$1] }
    #expect(diagonal == Accuracy(predictions: predictions, references: labels).correct)
    #expect(table.counts.joined().reduce(0, +) == 200)
  }
}
