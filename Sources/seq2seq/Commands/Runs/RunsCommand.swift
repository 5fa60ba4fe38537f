import ArgumentParser

struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs",
    abstract: "Look at the history of trainings, compare them, make tables of them.",
    subcommands: [
      List.self, Show.self, Plot.self, Compare.self, Table.self, Export.self, Delete.self,
    ],
    defaultSubcommand: List.self)
}
