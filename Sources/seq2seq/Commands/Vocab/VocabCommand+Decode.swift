import ArgumentParser
import Text

extension VocabCommand {
  struct Decode: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "decode",
      abstract: "Print the text of tokens from standard input: what vocab encode printed.",
      discussion: """
        One line out for every line in:

          seq2seq vocab decode --corpus m30k --side target < tokens.txt > lines.txt
        """)

    @OptionGroup var vocabulary: VocabularyArgument

    @Flag(help: "Read the tokens' numbers.")
    var ids = false

    func run() throws {
      let text = TokenText(try vocabulary.resolve().tokenizer, usesNumbers: ids)
      // Bytes can spell a line feed, which would make two lines of one.
      try LineFilter.run { try text.line(of: $0).replacing("\n", with: " ") }
    }
  }
}
