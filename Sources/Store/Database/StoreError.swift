import Corpora
import GRDB

/// A mistake in what was asked of the store, or in the database file itself.
public enum StoreError: Error, Equatable, Sendable {
  /// There is no database at `path`.
  case missing(path: String)
  /// The file at `path` is something else, or damaged.
  case notADatabase(path: String, reason: String)
  /// The database belongs to another program.
  case foreign(path: String)
  /// The database was written by a newer version of this program.
  case newer(path: String)
  /// The file cannot be opened, read or written.
  case inputOutput(path: String, reason: String)
  /// Another process kept the database locked for too long.
  case busy(path: String)
  /// Anything else that SQLite reports.
  case database(path: String, reason: String)
  /// The corpus has other languages than those asked for.
  case languages(corpus: String, stored: [String], asked: [String])
  /// The corpus is of another task than the files.
  case otherTask(corpus: String, stored: Task, asked: Task)
  /// Source and target are one language, so that nothing tells the sides of the corpus apart.
  case sameLanguage(corpus: String, language: String)
  /// The split has sentence pairs already, and nobody said what should happen to them.
  case splitExists(corpus: String, split: Split, pairs: Int)
  /// There was no pair to import; `skipped` counts what was left out.
  case nothingToImport(corpus: String, skipped: SkipCounts)
  /// No corpus has this name; `stored` are those there are.
  case unknownCorpus(name: String, stored: [String])
  /// The name stands for a corpus that was deleted and is kept for the sake of its runs.
  case nameOfDeleted(corpus: String)
  /// The corpus has no pairs to learn from.
  case noTrainingPairs(corpus: String)
  /// The corpus was changed, or deleted, after it was looked at.
  case changed(corpus: String)
  /// No run has this number.
  case unknownRun(id: Int64)

  /// What sort of mistake this is.
  public var kind: FailureKind {
    switch self {
    case .notADatabase, .foreign, .newer, .nothingToImport, .noTrainingPairs: .badData
    case .missing, .unknownCorpus, .unknownRun: .missingInput
    case .inputOutput: .inputOutput
    case .languages, .otherTask, .sameLanguage, .splitExists, .nameOfDeleted: .usage
    case .busy, .database, .changed: .failure
    }
  }
}

extension StoreError {
  /// What an error of SQLite means to a person.
  package init(_ error: DatabaseError, path: String) {
    let reason = error.message ?? "\(error.resultCode)"
    switch error.resultCode {
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .notADatabase(path: path, reason: reason)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_CANTOPEN, .SQLITE_READONLY, .SQLITE_FULL, .SQLITE_IOERR, .SQLITE_PERM,
      .SQLITE_AUTH, .SQLITE_NOLFS:
      self = .inputOutput(path: path, reason: reason)
    default: self = .database(path: path, reason: reason)
    }
  }
}

extension StoreError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missing(let path):
      "\(path): no such database; import a corpus first, or name the database with --db"
    case .notADatabase(let path, let reason):
      "\(path): is not a database of this program, or is damaged (\(reason))"
    case .foreign(let path):
      "\(path): is an SQLite database of another program; name another file with --db"
    case .newer(let path):
      "\(path): was written by a newer version of this program; update the program"
    case .inputOutput(let path, let reason):
      "\(path): cannot read or write the database: \(reason)"
    case .busy(let path):
      "\(path): another process keeps the database locked; try again when it is done"
    case .database(let path, let reason):
      "\(path): the database reports: \(reason)"
    case .languages(let corpus, let stored, let asked):
      "corpus \(corpus) is \(stored.joined(separator: "–")); "
        + "asked for \(asked.joined(separator: "–"))"
    case .otherTask(let corpus, let stored, let asked):
      "corpus \(corpus) is of the task \(stored.rawValue); "
        + "examples for \(asked.rawValue) need a corpus of their own"
    case .sameLanguage(let corpus, let language):
      "corpus \(corpus): source and target are both \(language); expected two languages"
    case .splitExists(let corpus, let split, let pairs):
      "corpus \(corpus) has \(pairs) pairs in its \(split) split already; "
        + "add to them with --append or put the new ones in their place with --replace"
    case .nothingToImport(let corpus, let skipped):
      "corpus \(corpus): nothing to import: "
        + (skipped.isEmpty
          ? "there is no sentence pair"
          : "all \(skipped.total) entries were left out: \(skipped.text)")
    case .unknownCorpus(let name, let stored):
      "no stored corpus or file is called \(name); "
        + (stored.isEmpty
          ? "no corpus is stored yet: import one first"
          : "stored are: \(stored.joined(separator: ", "))")
    case .nameOfDeleted(let corpus):
      "the runs of a deleted corpus have \(corpus) for its name; choose another"
    case .noTrainingPairs(let corpus):
      "corpus \(corpus) has no sentence pairs in its train split; import some first"
    case .changed(let corpus):
      "corpus \(corpus) was changed by somebody else meanwhile; nothing was done, try again"
    case .unknownRun(let id):
      "there is no run \(id); the command runs lists those there are"
    }
  }
}
