import Metrics
import Tasks

/// A report on a task with labels as a person reads it.
struct TaskReportText {
  private let report: TaskReport

  /// Tables of more labels are wider than a terminal.
  private static let widestTable = 20
  /// Of larger tables only the most frequent confusions are told.
  private static let mostConfusions = 20

  init(_ report: TaskReport) { self.report = report }

  var text: String {
    let heading = ["corpus", "examples"] + report.summary.map(\.name)
    let row =
      [report.examples.name, ProgressText.grouped(Double(report.examples.pairs.count))]
      + report.summary.map { $0.value.formatted(digits: 2) }
    let summary = TextTable(heading, [row]).text
    guard case .labels(let scores) = report.scores else { return summary }
    return summary + "\n" + byLabel(scores.confusion) + (scores.entities.map(byType) ?? "")
      + "\n" + confusions(scores.confusion)
  }

  private func byLabel(_ table: ConfusionTable) -> String {
    let rows = zip(table.labels, table.scores).map { Self.row($0, $1) }
    return TextTable(["label", "precision", "recall", "F1", "expected", "found"], rows).text
  }

  private func byType(_ entities: EntityF1) -> String {
    let rows = entities.byType.sorted { $0.key < $1.key }.map { Self.row($0, $1) }
    return "\n"
      + TextTable(
        ["entity", "precision", "recall", "F1", "expected", "found"],
        rows + [Self.row("all", entities.overall)]
      ).text
  }

  private static func row(_ name: String, _ score: FScore) -> [String] {
    [name] + [score.precision, score.recall, score.f1].map { (100 * $0).formatted(digits: 2) }
      + [score.expected, score.predicted].map { "\($0)" }
  }

  /// The whole table, a row for each label that was expected, or the most frequent confusions of a large one.
  private func confusions(_ table: ConfusionTable) -> String {
    guard table.labels.count <= Self.widestTable else {
      let rows = table.confusions.prefix(Self.mostConfusions).map {
        [$0.expected, $0.predicted, "\($0.count)"]
      }
      return TextTable(["expected", "found", "times"], rows).text
    }
    let rows = zip(table.labels, table.counts).map { label, counts in
      [label] + counts.map { $0 == 0 ? "·" : "\($0)" }
    }
    return TextTable(["expected \\ found"] + table.labels, rows).text
  }
}
