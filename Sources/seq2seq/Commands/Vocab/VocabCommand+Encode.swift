import ArgumentParser
import Text

extension VocabCommand {
  struct Encode: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "encode",
      abstract: "Print the tokens of lines from standard input, separated by spaces.",
      discussion: """
        One line out for every line in; vocab decode takes it back:

          seq2seq vocab encode --corpus m30k --side target < lines.txt > tokens.txt
          seq2seq vocab encode --model models/en-fr --ids < lines.txt
        """)

    @OptionGroup var vocabulary: VocabularyArgument

    @Flag(help: "Print the tokens' numbers.")
    var ids = false

    @Flag(
      help: """
        Print tokens of placeables without what they stand for, as other toolkits train on them; this cannot be \
        decoded exactly.
        """)
    var bare = false

    func run() throws {
      let text = TokenText(try vocabulary.resolve().tokenizer, usesNumbers: ids)
      try LineFilter.run { text.tokens(of: $0, isBare: bare) }
    }
  }
}
