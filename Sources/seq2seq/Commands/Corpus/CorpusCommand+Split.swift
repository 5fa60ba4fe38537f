import ArgumentParser
import Corpora
import Store

extension CorpusCommand {
  struct SplitPairs: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "split",
      abstract: "Set pairs of the train split aside for validation and test.",
      discussion: """
        A share of the source sentences, or a number of pairs:

          seq2seq corpus split web --valid 1000 --test 2%
          seq2seq corpus split web --rejoin valid --valid 0.05

        Pairs are chosen by a hash of their source sentence, so the same are chosen every time, all translations \
        of a sentence stay together, and a source that valid or test has already goes there. A number of pairs \
        is the most to take.
        """)

    @OptionGroup var argument: StoredCorpusArgument

    @Option(
      help: ArgumentHelp("How much to move to valid, as in 1000, 2% or 0.02.", valueName: "amount"))
    var valid: SplitAmount?

    @Option(help: ArgumentHelp("How much to move to test.", valueName: "amount"))
    var test: SplitAmount?

    @Option(
      help: ArgumentHelp(
        "First move this split back to train; may be given twice.", valueName: "valid|test"))
    var rejoin: [Split] = []

    @Flag(help: "Add to pairs that valid or test have already.")
    var append = false

    @OptionGroup var output: OutputFlags

    func validate() throws {
      if valid == nil && test == nil && rejoin.isEmpty {
        throw ValidationError("expected --valid, --test or --rejoin")
      }
      if rejoin.contains(.train) {
        throw ValidationError("--rejoin: expected valid or test, found train")
      }
      if case .share(let one)? = valid, case .share(let other)? = test, one + other >= 1 {
        throw ValidationError("--valid and --test: leave nothing to train on")
      }
    }

    func run() throws {
      let (store, corpus) = try argument.open()
      let splitting = try CorpusSplitting(
        corpus: corpus, store: store, valid: valid, test: test, rejoin: rejoin, appends: append)
      let outcome = try splitting.run()
      let counts = Split.allCases.compactMap { split in
        outcome.corpus.pairCounts[split].map { "\($0) \(split.rawValue)" }
      }
      let moved = Split.allCases.compactMap { split in
        outcome.moved[split].map { "\($0) to \(split.rawValue)" }
      }
      ProgressLine(isQuiet: output.quiet).print(
        "moved \(moved.isEmpty ? "nothing" : moved.joined(separator: ", ")); "
          + "\(corpus.name) has \(counts.joined(separator: ", "))")
    }
  }
}

extension SplitAmount: ExpressibleByArgument {
  public init?(argument: String) { self.init(argument) }
}
