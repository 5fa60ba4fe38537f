import ArgumentParser
import Store

extension RunsCommand {
  struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "delete",
      abstract: "Delete runs from the history, with their epochs and evaluations.",
      discussion: """
        Asks first; where nobody can be asked, --yes is needed:

          seq2seq runs delete 3
          seq2seq runs delete 3 4 --yes

        Model directories stay, and their models translate as before.
        """)

    @Argument(help: ArgumentHelp("Numbers of runs.", valueName: "run"))
    var ids: [Int64]

    @Flag(help: "Do not ask.")
    var yes = false

    @OptionGroup var output: OutputFlags
    @OptionGroup var database: DatabaseFlags

    func run() throws {
      let store = try database.openExisting()
      let runs = try Set(ids).sorted().map { try RunHistory(id: $0, in: store) }
      if let busy = runs.first(where: { $0.run.isAtWork }) {
        throw Failure("\(busy.name): its training is at work; stop it first", kind: .usage)
      }
      let description = runs.map(Self.description).joined(separator: "\n")
      guard try Confirmation.toDelete(description, isGiven: yes) else { return }
      for run in runs { try store.deleteRun(id: run.run.id) }
      ProgressLine(isQuiet: output.quiet).print("deleted " + description)
    }

    private static func description(of run: RunHistory) -> String {
      let (epochs, evaluations) = (run.epochs.count, run.evaluations.count)
      return """
        \(run.name) (\(run.corpus), \(run.languages), \(run.run.statusText)) with \
        \(epochs) \(epochs == 1 ? "epoch" : "epochs") and \
        \(evaluations) \(evaluations == 1 ? "evaluation" : "evaluations"); \
        its model directory stays: \(run.run.setup.modelDirectory)
        """
    }
  }
}
