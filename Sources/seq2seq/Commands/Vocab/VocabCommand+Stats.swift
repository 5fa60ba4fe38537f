import ArgumentParser
import Corpora
import Text

extension VocabCommand {
  struct Stats: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "stats",
      abstract: "How well a vocabulary covers a text.",
      discussion: """
        Of a corpus, its sentences in the language of the vocabulary; of any file with a sentence a line:

          seq2seq vocab stats --corpus m30k --side target
          seq2seq vocab stats --model models/en-fr lines.txt
        """)

    @Argument(
      help: "A file with a sentence a line; - is standard input. (default: the corpus)",
      completion: .file())
    var file: String?

    @OptionGroup var vocabulary: VocabularyArgument

    @Option(help: "The part of the corpus.")
    var split = Split.train

    @Option(help: "How many of the longest and of the rarest entries to show.")
    var entries = 10

    @Option(help: "How to print it.")
    var format = ReportFormat.text

    @OptionGroup var output: OutputFlags

    func validate() throws {
      if file == nil, vocabulary.corpus == nil {
        throw ValidationError("expected a FILE to count in; - is standard input")
      }
      if entries < 0 { throw ValidationError("--entries: expected 0 or more, found \(entries)") }
    }

    func run() throws {
      let chosen = try vocabulary.resolve()
      var statistics = TextStatistics(of: chosen.tokenizer)
      let line = ProgressLine(isQuiet: output.quiet)
      try forEachLine(of: chosen) { text in
        statistics.add(text)
        if statistics.lines.isMultiple(of: 1024) { line.show("counting: line \(statistics.lines)") }
      }
      line.clear()
      guard statistics.lines > 0 else {
        throw Failure("there is no line to count in", kind: .badData)
      }
      let report = Report(statistics, entries: entries)
      try StandardOutput.write(format == .json ? try ReportFormat.json(report) : report.text)
    }

    private func forEachLine(
      of chosen: VocabularyArgument.Chosen, _ body: (String) -> Void
    ) throws {
      if let file {
        let reader = try LineReader(path: file)
        while let line = try reader.next() { body(line) }
      } else if let corpus = chosen.corpus {
        let isJoint = chosen.languages.count > 1
        try vocabulary.database.openExisting().forEachPair(
          of: corpus, split: split, from: corpus.sourceLanguage, to: corpus.targetLanguage
        ) { pair in
          // A joint vocabulary is of both languages, unless one of them was asked for.
          let isOfAll = isJoint && vocabulary.side == nil && vocabulary.language == nil
          if isOfAll || chosen.side == .source { body(pair.source) }
          if isOfAll || chosen.side == .target { body(pair.target) }
        }
      }
    }

    private struct Report: Encodable {
      let lines, words, characters, tokens, byteTokens, caseMarks, placeables: Int
      let learnedEntries, usedEntries: Int
      let tokensPerWord, tokensPerLine, charactersPerToken: Double
      /// Shares: of characters that are not spelled in bytes, of tokens that are bytes, of lines with bytes.
      let characterCoverage, byteRate, linesWithBytes: Double
      let longest, rarest: [TextStatistics.Entry]

      init(_ statistics: TextStatistics, entries: Int) {
        func share(_ part: Int, of all: Int) -> Double { all > 0 ? Double(part) / Double(all) : 0 }
        lines = statistics.lines
        words = statistics.words
        characters = statistics.characters
        tokens = statistics.tokens
        byteTokens = statistics.byteTokens
        caseMarks = statistics.caseMarks
        placeables = statistics.placeables
        learnedEntries = statistics.learnedEntries
        usedEntries = statistics.usedEntries
        tokensPerWord = share(tokens, of: words)
        tokensPerLine = share(tokens, of: lines)
        charactersPerToken = share(characters, of: tokens)
        characterCoverage = 1 - share(statistics.charactersInBytes, of: characters)
        byteRate = share(byteTokens, of: tokens)
        linesWithBytes = share(statistics.linesWithBytes, of: lines)
        longest = statistics.longest(entries)
        rarest = statistics.rarest(entries)
      }

      var text: String {
        func percent(_ share: Double) -> String { (share * 100).formatted(digits: 3) + " %" }
        let rows = [
          ["words", "\(words)"],
          ["characters", "\(characters)"],
          ["tokens", "\(tokens)"],
          ["tokens a word", tokensPerWord.formatted(digits: 2)],
          ["tokens a line", tokensPerLine.formatted(digits: 2)],
          ["characters a token", charactersPerToken.formatted(digits: 2)],
          ["characters covered", percent(characterCoverage)],
          ["tokens that are bytes", percent(byteRate)],
          ["lines with bytes", percent(linesWithBytes)],
          ["case marks", "\(caseMarks)"],
          ["placeables", "\(placeables)"],
          ["learned entries used", "\(usedEntries) of \(learnedEntries)"],
        ]
        func list(_ title: String, _ entries: [TextStatistics.Entry]) -> String {
          guard !entries.isEmpty else { return "" }
          return "\n"
            + TextTable([title, "times"], entries.map { [$0.token, "\($0.occurrences)"] }).text
        }
        return TextTable(["lines", "\(lines)"], rows).text + list("longest entries", longest)
          + list("rarest entries", rarest)
      }
    }
  }
}
