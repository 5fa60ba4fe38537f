import ArgumentParser
import Foundation
import Store

/// Where corpora, vocabularies and runs are kept.
struct DatabaseFlags: ParsableArguments {
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

  /// To use what is stored already.
  ///
  /// - Throws: `StoreError` if there is no database
  func openExisting() throws -> Store { try Store(path: file, opening: .existing) }

  /// To work on a corpus. A database is made only for a file that will be imported, not for a name that was mistyped.
  func open(for corpus: CorpusArgument) throws -> Store {
    try Store(path: file, opening: corpus.isFile ? .createIfMissing : .existing)
  }
}
