import ArgumentParser
import Corpora

/// How files of sentence pairs are read.
struct ReadingFlags: ParsableArguments {
  @Option(help: "Format of the files. (default: by their extensions, or by their first lines)")
  var format: CorpusFormat?

  @Option(
    help: ArgumentHelp(
      "Columns (by number or name) or fields (outer.inner) of source and target.",
      valueName: "source,target"))
  var columns: ColumnPair?

  @Flag(help: "The first line of a table names its columns.")
  var header = false

  @Option(help: "What separates the columns of CSV.")
  var delimiter = ","

  @Flag(help: "Import what can be read, and tell what was skipped and why.")
  var skipBadLines = false

  func validate() throws {
    guard delimiter.utf8.count == 1, !["\"", "\n", "\r"].contains(delimiter) else {
      throw ValidationError("--delimiter: expected one ASCII character, found '\(delimiter)'")
    }
  }

  func options(source: String, target: String) -> ReadingOptions {
    var options = ReadingOptions(source: source, target: target)
    options.format = format
    options.columns = columns.map { ($0.source, $0.target) }
    // A name can only come from the first line.
    options.hasHeader = header || columns?.hasName == true
    options.delimiter = delimiter.utf8.first ?? options.delimiter
    options.skipsBadLines = skipBadLines
    return options
  }
}

/// Two columns as a person types them: `1,3`, `German,English`, `translation.de,translation.en`.
struct ColumnPair: ExpressibleByArgument {
  let source: Column
  let target: Column

  init?(argument: String) {
    let names = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard names.count == 2, names[0] != names[1], !names.contains("") else { return nil }
    (source, target) = (Column(names[0]), Column(names[1]))
  }

  var hasName: Bool {
    [source, target].contains { if case .name = $0 { true } else { false } }
  }
}

extension CorpusFormat: ExpressibleByArgument {}
