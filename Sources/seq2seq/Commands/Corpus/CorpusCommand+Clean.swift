import ArgumentParser
import Corpora
import CorpusAnalysis
import Foundation
import Store

extension CorpusCommand {
  struct Clean: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "clean",
      abstract: "Remove pairs that teach nothing, so that they can be brought back.",
      discussion: """
        Look first, then remove; what was removed is restored by --restore, all of it or that of some rules:

          seq2seq corpus clean web --dry-run
          seq2seq corpus clean web --without numbers
          seq2seq corpus clean web --restore --rules length,length-ratio

        Rules, in the order in which they are applied; a pair counts for the first that takes it:

        \(CleaningRule.allCases.map { "  \($0.rawValue): \($0.summary)" }.joined(separator: "\n"))

        In corpora of other tasks than translation, rules that compare both sides are applied only if --rules names \
        them. Only the train split is cleaned unless --split says otherwise. Training, vocabularies, statistics and \
        export do not see removed pairs.
        """)

    @OptionGroup var argument: StoredCorpusArgument

    @Flag(help: "Remove nothing, show what would be removed.")
    var dryRun = false

    @Flag(help: "Bring removed pairs back instead.")
    var restore = false

    @Option(help: ArgumentHelp("Only these rules.", valueName: "rule,rule…"))
    var rules: String?

    @Option(help: ArgumentHelp("All rules but these.", valueName: "rule,rule…"))
    var without: String?

    @Option(help: "The parts to clean; may be given several times. (default: train)")
    var split: [Split] = []

    @Option(
      name: [.customLong("max-length"), .customLong("max_length")],
      help: "Most words on a side.")
    var maximumLength = CleaningOptions().maximumLength

    @Option(
      name: [.customLong("max-ratio"), .customLong("max_ratio")],
      help: "How many times as long as the other a side may be.")
    var maximumRatio = CleaningOptions().maximumRatio

    @Option(help: "Examples to show of each rule.")
    var examples = 3

    @Option(help: "How to print it.")
    var format = ReportFormat.text

    @OptionGroup var output: OutputFlags

    func validate() throws {
      if examples < 0 { throw ValidationError("--examples: expected 0 or more, found \(examples)") }
      if rules != nil && without != nil {
        throw ValidationError("--rules and --without exclude each other")
      }
      if restore && dryRun { throw ValidationError("--restore and --dry-run exclude each other") }
      if restore && !split.isEmpty {
        throw ValidationError("--restore brings pairs of all splits back; leave out --split")
      }
    }

    func run() throws {
      let (store, corpus) = try argument.open()
      let options = try cleaningOptions(for: corpus.task)
      if restore { return try restorePairs(of: corpus, in: store, options.rules) }
      let line = ProgressLine(isQuiet: output.quiet)
      let cleaning = try CorpusCleaning(
        corpus: corpus, store: store, options: options, splits: split.isEmpty ? [.train] : split)
      for rule in cleaning.unableRules {
        line.print(
          "\(rule.rawValue): not applied, ICU does not know the scripts of "
            + corpus.languages.joined(separator: " or "))
      }
      let (report, removals) = try cleaning.examine(examples: examples, showing: line)
      if !dryRun, !removals.isEmpty {
        line.show("removing \(removals.count) pairs")
        _ = try store.remove(removals, from: corpus)
      }
      line.clear()
      switch format {
      case .json: try StandardOutput.write(ReportFormat.json(report))
      case .text:
        try StandardOutput.write(
          CleaningText(report: report, columns: Terminal.columns(of: STDOUT_FILENO)).text)
      }
      line.print(summary(of: report, corpus))
    }

    private func cleaningOptions(for task: Task) throws -> CleaningOptions {
      var options = CleaningOptions()
      if task != .translate { options.rules.removeAll(where: \.needsTranslations) }
      if let rules {
        options.rules = try Failure.naming("--rules") { try CleaningRule.list(rules) }
      }
      if let without {
        let excluded = try Failure.naming("--without") { try CleaningRule.list(without) }
        options.rules.removeAll(where: excluded.contains)
        if options.rules.isEmpty {
          throw Failure("--without: leaves no rule", kind: .usage)
        }
      }
      options.maximumLength = maximumLength
      options.maximumRatio = maximumRatio
      try options.validate()
      return options
    }

    private func summary(of report: CleaningReport, _ corpus: CorpusRecord) -> String {
      let share = 100 * Double(report.removed) / Double(max(report.judged, 1))
      let text =
        "\(report.removed) of \(report.judged) pairs (\(share.formatted(digits: 1)) %) "
      return dryRun
        ? text + "would be removed; nothing was changed"
        : text + "removed from \(corpus.name)"
          + (report.removed > 0 ? "; bring them back with --restore" : "")
    }

    private func restorePairs(
      of corpus: CorpusRecord, in store: Store, _ rules: [CleaningRule]
    ) throws {
      let wanted = self.rules == nil && without == nil ? nil : rules.map(\.rawValue)
      let removed = try store.removedPairs(of: corpus)
        .filter { wanted?.contains($0.rule) ?? true }
      _ = try store.restorePairs(of: corpus, removedBy: wanted)
      let counts = Dictionary(removed.map { ($0.rule, $0.count) }, uniquingKeysWith: +)
      switch format {
      case .json: try StandardOutput.write(ReportFormat.json(counts))
      case .text:
        let rows = counts.sorted { $0.key < $1.key }.map { [$0.key, "\($0.value)"] }
        if !rows.isEmpty { try StandardOutput.write(TextTable(["rule", "restored"], rows).text) }
      }
      ProgressLine(isQuiet: output.quiet).print(
        "\(counts.values.reduce(0, +)) pairs are back in \(corpus.name)")
    }
  }
}
