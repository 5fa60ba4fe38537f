import ArgumentParser

struct ClassifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "classify",
    abstract: "Tell the label of each text.",
    discussion: """
      One line out for every line in; a blank line gives an empty line:

        seq2seq classify --model models/reviews "A film to remember."
        seq2seq classify --model models/reviews --format json < reviews.txt
        seq2seq classify --model models/reviews        (on a terminal: a prompt)
        seq2seq classify --model models/a --model models/b --model models/c \\
          < reviews.txt
      """)

  @OptionGroup var flags: LabellingFlags

  @Option(help: "How to print it: as text, or with the probability of each label as json.")
  var format = ReportFormat.text

  func run() throws { try flags.run(.classify, format: format == .json ? .json : .text) }
}
