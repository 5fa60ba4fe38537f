import ArgumentParser
import Corpora
import Foundation
import Store

extension CorpusCommand {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "One corpus: its files and pairs, what was removed, what refers to it.")

    @OptionGroup var argument: StoredCorpusArgument

    @Option(help: "The first pairs of every split to show.")
    var pairs = 3

    @Option(help: "How to print it.")
    var format = ReportFormat.text

    func validate() throws {
      if pairs < 0 { throw ValidationError("--pairs: expected 0 or more, found \(pairs)") }
    }

    func run() throws {
      let (store, corpus) = try argument.open()
      let references = try store.references(to: corpus)
      let removed = try store.removedPairs(of: corpus)
      let origins = try store.origins(of: corpus).map {
        FileLine(files: $0.files, imported: $0.importedAt, pairs: $0.pairCount, tag: $0.tag)
      }
      var first: [PairLine] = []
      for split in Split.allCases {
        first += try store.pairs(
          of: corpus, split: split, from: corpus.sourceLanguage, to: corpus.targetLanguage,
          limit: pairs
        ).map { PairLine(split: split.rawValue, source: $0.source, target: $0.target) }
      }
      let details = Details(
        corpus: CorpusSummary(corpus, removed: removed), files: origins, runs: references.runs,
        vocabularies: references.vocabularies, firstPairs: first)
      switch format {
      case .json: try StandardOutput.write(ReportFormat.json(details))
      case .text: try StandardOutput.write(details.text(removed, corpus))
      }
    }
  }

  private struct FileLine: Encodable {
    let files: [String]
    let imported: Date
    let pairs: Int
    let tag: String?
  }

  private struct PairLine: Encodable {
    let split: String
    let source: String
    let target: String
  }

  private struct Details: Encodable {
    let corpus: CorpusSummary
    let files: [FileLine]
    let runs: [Int64]
    let vocabularies: [Int64]
    let firstPairs: [PairLine]

    func text(_ removed: [RemovedPairs], _ corpus: CorpusRecord) -> String {
      let counts = Split.allCases.compactMap { split in
        corpus.pairCounts[split].map { "\($0) \(split.rawValue)" }
      }
      var lines = [
        "corpus \(corpus.name): \(corpus.task.rawValue), \(corpus.languages.joined(separator: "→"))",
        "imported \(corpus.createdAt.formatted(.iso8601)), hash \(corpus.hash)",
        "pairs: \(counts.isEmpty ? "none" : counts.joined(separator: ", "))",
      ]
      lines += files.map {
        "from \($0.files.joined(separator: " and ")): \($0.pairs), "
          + "on \($0.imported.formatted(.iso8601))" + ($0.tag.map { ", tagged \($0)" } ?? "")
      }
      lines += removed.map {
        "removed from \($0.split.rawValue) by \($0.rule): \($0.count), "
          + "last on \($0.latest.formatted(.iso8601))"
      }
      lines.append(
        "vocabularies: \(list(vocabularies)); runs: \(list(runs))")
      let width = Terminal.columns(of: STDOUT_FILENO) - 8
      for pair in firstPairs {
        lines.append("")
        lines.append(
          pair.split.padding(toLength: 8, withPad: " ", startingAt: 0)
            + SentenceText.shown(pair.source, width: width))
        lines.append("        " + SentenceText.shown(pair.target, width: width))
      }
      return lines.map { $0 + "\n" }.joined()
    }

    private func list(_ numbers: [Int64]) -> String {
      numbers.isEmpty ? "none" : numbers.map { "\($0)" }.joined(separator: ", ")
    }
  }
}
