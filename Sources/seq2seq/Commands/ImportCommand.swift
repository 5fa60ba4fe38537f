import ArgumentParser
import Corpora
import Foundation
import Store

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Store sentence pairs.",
    discussion: """
      Two files, line beside line, or one with a tab between source and target:

        seq2seq import m30k --source train.de --target train.en --from de --to en
        seq2seq import phrases pairs.tsv --from en --to fr
      """)

  @Argument(help: "Name of the corpus; created if there is none.")
  var corpus: String

  @Argument(help: "A file with source TAB target in every line; - is standard input.")
  var file: String?

  @Option(
    help: ArgumentHelp("File of source sentences, one a line.", valueName: "file"),
    completion: .file())
  var source: String?

  @Option(
    help: ArgumentHelp("File of target sentences, one a line.", valueName: "file"),
    completion: .file())
  var target: String?

  @OptionGroup var languages: LanguageOptions

  @Option(
    help: "What the pairs are for.")
  var split = Split.train

  @Flag(help: "Add to pairs that the split has already.")
  var append = false

  @Flag(help: "Put the new pairs in place of those that the split has.")
  var replace = false

  @OptionGroup var output: OutputOptions
  @OptionGroup var database: DatabaseOptions

  func validate() throws {
    guard (file != nil) != (source != nil || target != nil), (source == nil) == (target == nil)
    else {
      throw ValidationError("expected one FILE, or --source FILE and --target FILE")
    }
    if append && replace { throw ValidationError("--append and --replace exclude each other") }
  }

  func run() throws {
    if let file {
      try store(TSVReader(path: file))
    } else if let source, let target {
      try store(ParallelTextReader(source: source, target: target))
    }
  }

  private func store(_ pairs: some SentencePairSource) throws {
    let line = ProgressLine(isQuiet: output.quiet)
    let start = ContinuousClock.now
    let summary = try database.open().importPairs(
      into: corpus, source: languages.source, target: languages.target, split: split,
      existing: replace ? .replace : append ? .append : .refuse, from: pairs
    ) { count in
      let rate = Double(count) / ((ContinuousClock.now - start) / .seconds(1))
      line.show("importing: \(count) pairs, \(Int(rate)) a second")
    }
    line.print(summary.text)
  }
}

extension Split: ExpressibleByArgument {}
