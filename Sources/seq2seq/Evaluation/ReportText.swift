import Metrics

/// Reports as a person reads them.
struct ReportText {
  let reports: [SystemReport]
  let details: DetailFlags
  /// How the systems were compared with the first.
  var test: PairedTest?

  /// One system, as sacreBLEU prints it: a line for each metric.
  var single: String {
    reports.map { report in
      report.results.map { line($0) + "\n" }.joined() + exactText(report) + detailText(report)
    }.joined()
  }

  private func exactText(_ report: SystemReport) -> String {
    let exact = report.exact
    return "exactly a reference = \(exact.text) (\(exact.matches) of \(exact.lines) lines)\n"
  }

  private func line(_ result: MetricResult) -> String {
    var text = "\(result.metric)|\(result.signature) = \(details.text(result.score.score))"
    if let interval = result.interval {
      text += " (μ = \(details.text(interval.mean)) ± \(details.text(interval.halfWidth)))"
    }
    if let bleu = result.score as? BLEUScore { text += " \(bleu.parts)" }
    return text
  }

  /// A row for each system: its scores, how many sentences there are, and how many are right to the letter.
  ///
  /// - Parameter title: of what the rows are
  func table(title: String) -> String {
    guard let first = reports.first else { return "" }
    var heading = [title, "pairs"]
    for result in first.results {
      heading.append(result.metric)
      if result.interval != nil { heading.append("± 95 %") }
      if test != nil { heading.append("p") }
    }
    heading.append("exact")
    let rows = reports.map { report in
      var row = [report.name, "\(report.exact.lines)"]
      for result in report.results {
        row.append(details.text(result.score.score))
        if let interval = result.interval { row.append(details.text(interval.halfWidth)) }
        if test != nil { row.append(pText(result)) }
      }
      row.append(report.exact.text)
      return row
    }
    return TextTable(heading, rows).text + comparison + reports.map(detailText).joined()
      + signatures
  }

  private func pText(_ result: MetricResult) -> String {
    guard let p = result.pValue else { return "" }
    return p.formatted(digits: 4) + (result.isSignificant ? " *" : "")
  }

  private var comparison: String {
    guard let test, let first = reports.first else { return "" }
    return """
      * differs from \(first.name) by more than chance would have it \
      (p < \(MetricResult.level), \(test.text))

      """
  }

  /// Each once, though several systems have it.
  private var signatures: String {
    var seen: [String] = []
    for result in reports.flatMap(\.results) {
      let line = "\(result.metric)|\(result.signature)\n"
      if !seen.contains(line) { seen.append(line) }
    }
    return seen.joined()
  }

  private func detailText(_ report: SystemReport) -> String {
    lengthText(report) + worstText(report)
  }

  private func lengthText(_ report: SystemReport) -> String {
    guard let lengths = report.lengths else { return "" }
    return "\n\(report.name) by words of the reference:\n"
      + TextTable(
        ["words", "sentences"] + report.results.map(\.metric) + ["exact"],
        lengths.rows.map { row in
          [row.label, "\(row.sentences)"] + row.scores.map(details.text) + [row.exact.text]
        }
      ).text + "\n"
  }

  private func worstText(_ report: SystemReport) -> String {
    guard !report.worst.isEmpty, let metric = report.results.first?.metric else { return "" }
    return "\n\(report.name), the worst:\n"
      + report.worst.map { sentence in
        var rows = [["\(metric) \(details.text(sentence.score))", "line \(sentence.line)"]]
        if let source = sentence.source { rows.append(["source", source]) }
        rows.append(["translation", sentence.hypothesis])
        rows += sentence.references.map { ["reference", $0] }
        return rows.map { row in
          row[0] + String(repeating: " ", count: max(1, 13 - row[0].count)) + row[1] + "\n"
        }.joined() + "\n"
      }.joined()
  }
}

extension ExactMatch {
  /// As a percentage.
  var text: String { (rate * 100).formatted(digits: 1) + " %" }
}
