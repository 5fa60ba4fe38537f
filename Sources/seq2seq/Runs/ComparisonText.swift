import Foundation

/// A comparison of runs as a person reads it.
struct ComparisonText {
  let comparison: RunComparison
  let details: DetailFlags
  let test: PairedTest?

  var text: String {
    [differences, histories, evaluations].joined(separator: "\n")
  }

  private var differences: String {
    guard !comparison.differences.isEmpty else {
      return "the runs do not differ in anything that is known of them\n"
    }
    let rows = comparison.differences.map { difference in
      [difference.field] + difference.values.map { $0 ?? "–" }
    }
    return TextTable(["differs"] + comparison.runs.map(\.name), rows).text
  }

  private var histories: String {
    let rows = comparison.runs.map { run in
      [
        run.name, run.run.statusText, "\(run.epochs.count)",
        run.bestLoss.map { $0.formatted(digits: 4) } ?? "–",
        run.bestPerplexity.map { $0.formatted(digits: 2) } ?? "–",
        run.bestScore.map { $0.formatted(digits: 2) } ?? "–",
        run.bestEpoch.map { "\($0.number)" } ?? "–",
        run.tokensPerSecond.map(ProgressText.grouped) ?? "–", ProgressLine.clock(run.seconds),
      ]
    }
    return TextTable(
      [
        "best of validation", "status", "epochs", "loss", "perplexity", "score", "in epoch",
        "tokens/s", "time",
      ], rows
    ).text + cautions.map { $0 + "\n" }.joined()
  }

  /// What the numbers of validation do not say.
  private var cautions: [String] {
    let fields = comparison.differences.map(\.field)
    var cautions = ["differences in validation may be chance, and the best epoch was chosen by it"]
    if fields.contains(RunFields.vocabulary) { cautions.append(RunFields.vocabularyCaution) }
    if fields.contains(RunFields.corpus) || fields.contains(RunFields.languages) {
      cautions.append("validation was on other sentences, so its scores do not compare")
    }
    return cautions
  }

  private var evaluations: String {
    let tables = comparison.evaluations.map { evaluation in
      "\(evaluation.corpus), \(evaluation.split):\n"
        + ReportText(reports: evaluation.reports, details: details, test: test)
        .table(title: "translations")
    }
    let remarks = comparison.remarks.map { $0 + "\n" }.joined()
    if tables.isEmpty, remarks.isEmpty {
      return """
        no translations are stored that could be compared; seq2seq evaluate --model DIRECTORY CORPUS stores them

        """
    }
    return (tables + (remarks.isEmpty ? [] : [remarks])).joined(separator: "\n")
  }
}
