import ArgumentParser
import Store

extension CorpusCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "All stored corpora.")

    @Option(help: "How to print it.")
    var format = ReportFormat.text

    @OptionGroup var database: DatabaseFlags

    func run() throws {
      let store = try database.openExisting()
      let corpora = try store.corpora().map {
        CorpusSummary($0, removed: try store.removedPairs(of: $0))
      }
      switch format {
      case .json: try StandardOutput.write(ReportFormat.json(corpora))
      case .text:
        let heading = [
          "corpus", "task", "languages", "train", "valid", "test", "removed", "imported",
        ]
        try StandardOutput.write(TextTable(heading, corpora.map(\.row)).text)
      }
    }
  }
}
