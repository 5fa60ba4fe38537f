import CorpusAnalysis

/// What cleaning takes, as a person reads it: a table, then examples.
struct CleaningText {
  let report: CleaningReport
  let columns: Int

  var text: String {
    let rows = report.entries.map { [$0.rule.rawValue, "\($0.pairs)", $0.rule.summary] }
    return TextTable(["rule", "pairs", "what it takes"], rows).text
      + report.entries.filter { !$0.examples.isEmpty }.map(examples).joined()
  }

  private func examples(of entry: CleaningReport.Entry) -> String {
    let width = max(20, columns - 4)
    return "\n\(entry.rule.rawValue)\n"
      + entry.examples.map { example in
        """
          \(example.place)
            \(SentenceText.shown(example.source, width: width))
            \(SentenceText.shown(example.target, width: width))

        """
      }.joined()
  }
}
