import ArgumentParser
import Corpora
import LocaleCorpus

extension CorpusCommand {
  struct Generate: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "generate",
      abstract: "Print sentence pairs for any two languages, made from ICU's locale data.",
      discussion: """
        The same number, date, amount or code, said in both languages; source TAB target in every line:

          seq2seq corpus generate --from de --to ja --size 20000 > pairs.tsv
          seq2seq corpus generate --from ar --to ru --kinds numbers,dates --seed 7

        Lines are in normal form C. No line and no source sentence comes twice: its first translation stands. \
        What a language has no words for is left out, and so is what reads the same in both. Kinds take turns; \
        one that has nothing new left drops out and the others go on. The same seed gives the same lines.
        """)

    @OptionGroup var languages: LanguageFlags

    @Option(
      help: ArgumentHelp(
        "Kinds of phrases: \(PhraseKind.allNames). (default: all)", valueName: "kind,kind…"))
    var kinds: String?

    @Option(help: "Most pairs to print.")
    var size = 10_000

    @Option(help: "Seed of the choice.")
    var seed: UInt64 = 1

    @OptionGroup var output: OutputFlags

    func validate() throws {
      if size < 1 { throw ValidationError("--size: expected 1 or more, found \(size)") }
    }

    func run() throws {
      let chosen = try Failure.naming("--kinds") {
        if let kinds { try PhraseKind.list(kinds) } else { PhraseKind.allCases }
      }
      let source = try Failure.naming("--from") { try Language(languages.source) }
      let target = try Failure.naming("--to") { try Language(languages.target) }
      let generator = try Failure.naming("--to") {
        try LocaleCorpusGenerator(from: source, to: target, kinds: chosen, seed: seed)
      }
      try write(generator)
      let line = ProgressLine(isQuiet: output.quiet)
      line.print(summary(of: generator))
    }

    private func write(_ generator: LocaleCorpusGenerator) throws {
      var writer = TSVWriter(output: try TextOutput(path: "-"))
      for _ in 0..<size {
        guard let pair = generator.next() else { break }
        try writer.write(pair)
      }
      try writer.finish()
    }

    /// How many pairs of which kind there are, and which kinds have no more.
    private func summary(of generator: LocaleCorpusGenerator) -> String {
      let kinds = PhraseKind.allCases.filter { generator.counts[$0] != nil }
      let counts = kinds.map { kind in
        let count = generator.counts[kind] ?? 0
        guard generator.exhausted.contains(kind) else { return "\(kind.rawValue) \(count)" }
        return count == 0 ? "no \(kind.rawValue)" : "\(kind.rawValue) \(count) (all there are)"
      }
      let total = generator.counts.values.reduce(0, +)
      let wanted = total < size ? " of \(size)" : ""
      return "\(total)\(wanted) pairs: \(counts.joined(separator: ", "))"
    }
  }
}
