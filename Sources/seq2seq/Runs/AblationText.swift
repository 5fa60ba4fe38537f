import Foundation
import Metrics

/// A table of trainings as a person reads it, or as Markdown shows it.
struct AblationText {
  let table: AblationTable

  /// For a terminal, with the numbers of the runs.
  var text: String {
    let rows = groups.map { cells(of: $0, code: { $0 }) + [runs(of: $0)] }
    let table = TextTable(heading + ["runs"], rows).text
    return "\(title)\n\n\(table)\n\(explanation(code: { $0 }))\n"
  }

  /// A table in GitHub's Markdown between a title and an explanation.
  var markdown: String {
    let rule = ["---"] + heading.dropFirst().map { _ in "---:" }
    let rows = groups.map { cells(of: $0, code: Self.code) }
    let lines = ([heading, rule] + rows).map { "| " + $0.joined(separator: " | ") + " |\n" }
    return "**\(title)**\n\n\(lines.joined())\n\(explanation(code: Self.code))\n"
  }

  private static func code(_ text: String) -> String { "`\(text)`" }

  private var groups: [AblationGroup] { [table.baseline] + table.others }
  private var title: String { "\(table.corpus), \(table.languages)" }

  private var heading: [String] {
    [
      "configuration", "seeds", table.metric.title, "± 95 %", "difference", "± 95 %", "parameters",
      "tokens/s", "minutes",
    ]
  }

  private func explanation(code: (String) -> String) -> String {
    """
    \(baseline(code: code))\(table.metric.explanation)\(caution) ± 95 % is the interval of the mean over seeds, \
    with the scatter of seeds that all rows together have\(table.hasUnsteadyGroups ? Self.exception : "").
    """
  }

  private static let exception =
    ", but for those without an interval, whose seeds scatter by far more than those of the others"

  private var caution: String {
    guard case .loss = table.metric, Set(groups.map(\.fields.vocabulary)).count > 1 else {
      return ""
    }
    return " It is per token, so it does not compare between vocabularies."
  }

  /// What the baseline has where others have something else.
  private func baseline(code: (String) -> String) -> String {
    let fields = Set(
      table.others.flatMap { $0.differences(from: table.baseline) }.map(\.field))
    guard !fields.isEmpty else { return "" }
    let values = fields.sorted().map { field in
      "\(code(field)) \(table.baseline.fields.texts[field] ?? "–")"
    }
    return "The baseline has \(values.joined(separator: ", ")). "
  }

  /// - Parameter code: sets the name of a field off from text
  private func cells(of group: AblationGroup, code: (String) -> String) -> [String] {
    let isBaseline = group.runs[0].run.id == table.baseline.runs[0].run.id
    let (mean, difference) = (table.mean(of: group), isBaseline ? nil : table.difference(of: group))
    return [
      isBaseline ? "baseline" : changes(of: group, code: code), "\(group.runs.count)",
      mean.mean.formatted(digits: table.metric.digits), width(mean),
      difference.map { String(format: "%+.\(table.metric.digits)f", $0.mean) } ?? "–",
      width(difference),
      group.parameterCount.map { (Double($0) / 1e6).formatted(digits: 1) + " M" } ?? "–",
      ProgressText.grouped(group.tokensPerSecond),
      group.minutes.formatted(digits: group.minutes < 10 ? 1 : 0),
    ]
  }

  private func width(_ interval: MeanInterval?) -> String {
    interval?.halfWidth.map { $0.formatted(digits: table.metric.digits) } ?? "–"
  }

  private func changes(of group: AblationGroup, code: (String) -> String) -> String {
    group.differences(from: table.baseline).map { difference in
      "\(code(difference.field)) \(difference.values[1] ?? "–")"
    }.joined(separator: ", ")
  }

  private func runs(of group: AblationGroup) -> String {
    group.runs.map { "\($0.run.id)" }.joined(separator: " ")
  }
}
