import ArgumentParser
import Store

extension CorpusCommand {
  struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "delete",
      abstract: "Delete a corpus with all its pairs and vocabularies.",
      discussion: """
        Asks first; where nobody can be asked, --yes is needed:

          seq2seq corpus delete m30k
          seq2seq corpus delete m30k --yes

        Runs stay in the history, and models translate without their corpus.
        """)

    @OptionGroup var argument: StoredCorpusArgument

    @Flag(help: "Do not ask.")
    var yes = false

    @OptionGroup var output: OutputFlags

    func run() throws {
      let (store, corpus) = try argument.open()
      let description = try description(of: corpus, in: store)
      guard try Confirmation.toDelete(description, isGiven: yes) else { return }
      try store.delete(corpus)
      ProgressLine(isQuiet: output.quiet).print("deleted \(description)")
    }

    private func description(of corpus: CorpusRecord, in store: Store) throws -> String {
      let references = try store.references(to: corpus)
      let pairs = corpus.pairCounts.values.reduce(0, +)
      let removed = try store.removedPairs(of: corpus).reduce(0) { $0 + $1.count }
      var text = "corpus \(corpus.name) with \(pairs) pairs"
      if removed > 0 { text += " and \(removed) removed ones" }
      if !references.vocabularies.isEmpty {
        text += ", \(list("vocabulary", "vocabularies", references.vocabularies))"
      }
      if !references.runs.isEmpty {
        text += "; \(list("run", "runs", references.runs)) trained on it and stay in the history"
      }
      return text
    }

    private func list(_ one: String, _ several: String, _ numbers: [Int64]) -> String {
      let names = numbers.map { "\($0)" }.joined(separator: ", ")
      return "\(numbers.count == 1 ? one : several) \(names)"
    }
  }
}
