import ArgumentParser

struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map",
    abstract: "Tell the label of each word, whatever stands around it.",
    discussion: """
      Words are what spaces separate. One line of labels out for every line in; a blank line gives an empty line:

        seq2seq map --model models/words dog sleeps quickly
        seq2seq map --model models/words --format json < words.txt
        seq2seq map --model models/words        (on a terminal: a prompt)
      """)

  @OptionGroup var flags: LabellingFlags

  @Option(
    help:
      "How to print it: labels in a line, words and labels in columns, or probabilities as json.")
  var format = LabelFormat.text

  func run() throws { try flags.run(.map, format: format) }
}
