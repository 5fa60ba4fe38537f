import ArgumentParser
import Charts
import Corpora
import CorpusAnalysis
import Foundation
import Store

extension CorpusCommand {
  struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "stats",
      abstract: "Count words, scripts, lengths, repetitions, and characters that make trouble.",
      discussion: """
        Words are those of ICU; types are different words. What splits have in common is counted in pairs of \
        the later split:

          seq2seq corpus stats m30k
          seq2seq corpus stats m30k --split train --format json
        """)

    @OptionGroup var argument: StoredCorpusArgument

    @Option(help: "The parts to look at; may be given several times. (default: all)")
    var split: [Split] = []

    @Option(help: "How to print it.")
    var format = ReportFormat.text

    @OptionGroup var output: OutputFlags

    func run() throws {
      let (store, corpus) = try argument.open()
      let splits = split.isEmpty ? Split.allCases : split
      let total = splits.reduce(0) { $0 + (corpus.pairCounts[$1] ?? 0) }
      guard total > 0 else {
        throw Failure("corpus \(corpus.name) has no pairs to look at", kind: .badData)
      }
      let line = ProgressLine(isQuiet: output.quiet)
      let progress = PairProgress("counting", total: total, showing: line)
      var statistics = CorpusStatistics(
        sourceLanguage: corpus.sourceLanguage, targetLanguage: corpus.targetLanguage)
      try store.forEachPair(of: corpus, in: splits) { pair in
        statistics.add(pair)
        progress.advance()
      }
      line.clear()
      let report = statistics.report()
      switch format {
      case .json: try StandardOutput.write(ReportFormat.json(report))
      case .text:
        try StandardOutput.write(
          StatisticsText(report: report, style: Terminal.style(of: STDOUT_FILENO)).text)
      }
    }
  }
}
