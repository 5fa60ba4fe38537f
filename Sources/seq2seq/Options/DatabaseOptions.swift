import ArgumentParser
import Foundation
import Store

/// Where corpora, vocabularies and runs are kept.
struct DatabaseOptions: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: "The database file. (default: $SEQ2SEQ_DB, else seq2seq.db in this folder)")
  var path: String?

  var file: String {
    if let path { return path }
    let environment = ProcessInfo.processInfo.environment["SEQ2SEQ_DB"] ?? ""
    return environment.isEmpty ? "seq2seq.db" : environment
  }

  func open() throws -> Store { try Store(path: file) }

  /// To work on a corpus. A database is made only for a file that will be imported, not for a name that was mistyped.
  func open(for corpus: CorpusArgument) throws -> Store {
    try Store(path: file, opening: corpus.isFile ? .createIfMissing : .existing)
  }
}

/// Which way pairs are read.
struct LanguageOptions: ParsableArguments {
  @Option(name: .customLong("from"), help: "Language of the sources, as in en or zh-Hans.")
  var source: String

  @Option(name: .customLong("to"), help: "Language of the targets.")
  var target: String

  func validate() throws {
    try LanguageTagText.check([source, target])
  }
}

/// How much is said on standard error.
struct OutputOptions: ParsableArguments {
  @Flag(help: "No progress, only errors.")
  var quiet = false
}
