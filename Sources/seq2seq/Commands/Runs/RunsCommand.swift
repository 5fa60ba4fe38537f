import ArgumentParser

struct RunsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "runs",
    abstract: "Show the history of trainings.",
    subcommands: [List.self, Show.self, Plot.self],
    defaultSubcommand: List.self)
}
