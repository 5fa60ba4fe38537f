import ArgumentParser

struct CorpusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "corpus",
    abstract: "Look at stored corpora, clean, split and export them; make new ones.",
    subcommands: [
      List.self, Show.self, Stats.self, Clean.self, SplitPairs.self, Sample.self, Export.self,
      Delete.self, Generate.self,
    ],
    defaultSubcommand: List.self)
}
