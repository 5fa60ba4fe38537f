import ArgumentParser
import Text

extension VocabCommand {
  struct Export: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "export",
      abstract:
        "Write a plain vocabulary for another toolkit, which trains on what vocab encode prints.",
      discussion: """
        For Marian, OpenNMT-py and JoeyNMT:

          seq2seq vocab export --corpus m30k --format marian-yml --out vocab.yml
        """)

    @OptionGroup var vocabulary: VocabularyArgument

    @Option(help: "Whose format.")
    var format: VocabularyFormat

    @Option(
      help: ArgumentHelp(
        "The file to write. (default: standard output)", valueName: "file"),
      completion: .file())
    var out: String?

    func run() throws {
      let text = format.text(of: try vocabulary.resolve().tokenizer.vocabulary)
      guard let out else { return try StandardOutput.write(text) }
      try OutputFile.write(text, to: out)
    }
  }
}

extension VocabularyFormat: ExpressibleByArgument {}
