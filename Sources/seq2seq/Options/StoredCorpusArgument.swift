import ArgumentParser
import Store
import Text

/// The name of a corpus that is stored already, and where.
struct StoredCorpusArgument: ParsableArguments {
  @Argument(help: "Name of a stored corpus.")
  var name: String

  @OptionGroup var database: DatabaseFlags

  /// - Throws: `Failure` that tells which name was probably meant; `StoreError` if there is no database.
  func open() throws -> (store: Store, corpus: CorpusRecord) {
    let store = try database.openExisting()
    if let corpus = try store.corpus(named: name) { return (store, corpus) }
    let names = try store.corpora().map(\.name)
    throw Failure(
      "\(database.file): there is no corpus \(name); " + suggestion(among: names),
      kind: .missingInput)
  }

  private func suggestion(among names: [String]) -> String {
    if names.isEmpty { return "none is stored yet: import one first" }
    let stored = "stored are: \(names.joined(separator: ", "))"
    return Spelling.nearest(to: name, among: names).map { "did you mean \($0)? " + stored }
      ?? stored
  }
}
