import ArgumentParser
import Store
import Text

struct BuildVocabCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build-vocab",
    abstract: "Learn the vocabulary of a corpus and store it.",
    discussion: """
      Learns from the train split only:

        seq2seq build-vocab m30k --size 8000

      or takes what another program has learned:

        seq2seq build-vocab m30k --from-sentencepiece m30k.model
      """)

  @Argument(help: "Name of a stored corpus, or a file to import first.")
  var corpus: String

  @OptionGroup var settings: VocabularyFlags

  @Option(name: .customLong("from"), help: "Language of the sources, when a file is given.")
  var source: String?

  @Option(name: .customLong("to"), help: "Language of the targets, when a file is given.")
  var target: String?

  @OptionGroup var output: OutputFlags
  @OptionGroup var database: DatabaseFlags

  func validate() throws {
    try LanguageTagText.check([source, target].compactMap { $0 })
  }

  func run() throws {
    let line = ProgressLine(isQuiet: output.quiet)
    let argument = CorpusArgument(text: corpus)
    let store = try database.open(for: argument)
    let corpus = try argument.resolve(in: store, from: source, to: target) { line.print($0) }
    try VocabularyBuilder(settings: settings).build(for: corpus, in: store, showing: line)
  }
}
