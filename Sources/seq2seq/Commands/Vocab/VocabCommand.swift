import ArgumentParser

struct VocabCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "vocab",
    abstract: "Look into a vocabulary, and use it on text.",
    discussion: """
      The vocabulary of a corpus or of a model; the text pipeline alone, without translating:

        seq2seq vocab show --model models/en-fr "Where is the station?"
        seq2seq vocab stats --corpus m30k
        seq2seq vocab encode --corpus m30k < lines.txt | seq2seq vocab decode \\
          --corpus m30k
      """,
    subcommands: [Show.self, Stats.self, Encode.self, Decode.self, Export.self])
}
