import ArgumentParser

struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Tell the tag of each word in the light of its sentence.",
    discussion: """
      Words are what spaces separate, punctuation marks as well. One line of tags out for every line in; a blank line \
      gives an empty line:

        seq2seq tag --model models/ewt "The dog sleeps ."
        seq2seq tag --model models/ewt --format conll < sentences.txt
        seq2seq tag --model models/ewt        (on a terminal: a prompt)
      """)

  @OptionGroup var flags: LabellingFlags

  @Option(
    help: "How to print it: tags in a line, words and tags in columns, or probabilities as json.")
  var format = LabelFormat.text

  func run() throws { try flags.run(.tag, format: format) }
}
