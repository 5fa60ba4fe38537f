import ArgumentParser
import Foundation
import Text

extension VocabCommand {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "What a vocabulary is made of, or how it cuts a sentence.",
      discussion: """
        A space is shown as ▁, and a line stands between tokens:

          seq2seq vocab show --model models/en-fr
          seq2seq vocab show --model models/en-fr "Where is the station?"
          seq2seq vocab show --corpus m30k --entries
        """)

    @Argument(help: "Sentences to cut, one an argument.")
    var text: [String] = []

    @OptionGroup var vocabulary: VocabularyArgument

    @Flag(help: "Print all entries: number, token and frequency, separated by tabs.")
    var entries = false

    @Option(help: "How to print it.")
    var format = ReportFormat.text

    func validate() throws {
      if entries, !text.isEmpty {
        throw ValidationError("--entries and sentences exclude each other")
      }
    }

    func run() throws {
      let chosen = try vocabulary.resolve()
      let tokenizer = chosen.tokenizer
      if !text.isEmpty {
        let cut = text.map { Segmentation(text: $0, tokens: tokenizer.pieces(of: $0)) }
        try write(cut) { cut.map(\.line).joined() }
      } else if entries {
        let tokens = zip(tokenizer.vocabulary.tokens, tokenizer.vocabulary.frequencies)
        let all = tokens.enumerated().map {
          Entry(id: $0, token: $1.0, frequency: $1.1)
        }
        try write(all) { all.map { "\($0.id)\t\($0.token)\t\($0.frequency)\n" }.joined() }
      } else {
        let summary = Summary(of: chosen)
        try write(summary) { summary.table }
      }
    }

    private func write(_ value: some Encodable, text: () -> String) throws {
      try StandardOutput.write(format == .json ? try ReportFormat.json(value) : text())
    }

    private struct Segmentation: Encodable {
      let text: String
      let tokens: [String]

      var line: String { tokens.joined(separator: Terminal.isUnicode ? "│" : "|") + "\n" }
    }

    private struct Entry: Encodable {
      let id: Int
      let token: String
      let frequency: Int
    }

    private struct Summary: Encodable {
      let entries: Int
      let special: Int
      let bytes: Int
      let marks: [String]
      let learned: Int
      let model: SubwordModel
      let languages: [String]
      let text: TextOptions
      let hash: String

      init(of chosen: VocabularyArgument.Chosen) {
        let tokenizer = chosen.tokenizer
        entries = tokenizer.vocabulary.count
        special = Vocabulary.special.count
        bytes = Vocabulary.firstLearned - special
        marks = tokenizer.markTokens
        learned = entries - special - bytes - marks.count
        model = tokenizer.model
        languages = chosen.languages
        text = tokenizer.text
        hash = tokenizer.hash
      }

      var table: String {
        let rows = [
          ["entries", "\(entries)"],
          [
            "of these",
            "\(special) special, \(bytes) bytes, \(marks.count) marks, \(learned) learned",
          ],
          ["model", model.rawValue],
          ["languages", languages.joined(separator: ", ")],
          ["normal form", text.normalization.rawValue],
          ["case", text.foldsCase ? "folded" : text.marksCase ? "marked by tokens" : "as written"],
          ["protected", text.protectedKinds.map(\.rawValue).joined(separator: ", ")],
          [
            "boundaries",
            text.splitsAtSpaces
              ? "spaces" : text.locale.isEmpty ? "Unicode's own" : "of \(text.locale)",
          ],
          ["marks", marks.joined(separator: " ")],
          ["hash", hash],
        ]
        return TextTable(rows[0], rows.dropFirst().map { [$0[0], $0[1].isEmpty ? "–" : $0[1]] })
          .text
      }
    }
  }
}
