import ArgumentParser
import Corpora
import Store

extension CorpusCommand {
  struct Sample: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "sample",
      abstract: "Print random pairs, in the order of the corpus.",
      discussion: """
        The same seed gives the same pairs:

          seq2seq corpus sample m30k --size 20
          seq2seq corpus sample m30k --size 500 --seed 7 --format jsonl > pairs.jsonl
        """)

    @OptionGroup var argument: StoredCorpusArgument

    @Option(name: .shortAndLong, help: "Most pairs to print.")
    var size = 10

    @Option(help: "Seed of the choice.")
    var seed: UInt64 = 1

    @Option(help: "The part to choose from.")
    var split = Split.train

    @Option(help: "The format of the pairs: \(OneFileFormat.allNames).")
    var format = OneFileFormat(.tsv)

    func validate() throws {
      if size < 1 { throw ValidationError("--size: expected 1 or more, found \(size)") }
    }

    func run() throws {
      let (store, corpus) = try argument.open()
      guard let total = corpus.pairCounts[split] else {
        throw Failure(
          "corpus \(corpus.name) has no \(split.rawValue) split", kind: .badData)
      }
      var choice = RandomChoice(of: size, among: total, seed: seed)
      let export = PairExport(corpus: corpus, store: store, split: split)
      try export.write(
        to: format.format.writer(
          to: TextOutput(path: "-"),
          options: export.options(from: corpus.sourceLanguage, to: corpus.targetLanguage)),
        where: { choice.next() })
    }
  }
}
