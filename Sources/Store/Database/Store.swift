import Foundation
import GRDB

/// The database: corpora, vocabularies and the history of training runs in one SQLite file.
///
/// Several processes may use one file at the same time; a writer waits for another one. All methods
/// throw `StoreError` where the database or a request is not what it should be.
public final class Store: Sendable {
  /// Whether a database that is not there is created.
  public enum Opening: Sendable {
    case createIfMissing, existing
  }

  /// The path of the SQLite file.
  public let path: String

  private let queue: DatabaseQueue

  /// Longer than the import of millions of pairs in another process; one of tens of millions, or from a pipe that waits,
  /// takes longer still.
  private static let busyTimeout = 60.0

  /// Opens the database at `path` and brings its tables up to date.
  ///
  /// - Throws: `StoreError` if the file cannot be opened or created, is no database of this
  ///   program, or was written by a newer version of it.
  public init(path: String, opening: Opening = .createIfMissing) throws {
    try Self.checkPlace(path, opening: opening)
    self.path = path
    var configuration = Configuration()
    configuration.busyMode = .timeout(Self.busyTimeout)
    configuration.foreignKeysEnabled = true
    queue = try translatingErrors(path: path) {
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      try Self.prepare(queue, path: path)
      return queue
    }
  }

  /// Version of the library behind it, as in 3.40.1.
  public static var libraryVersion: String {
    let version = try? DatabaseQueue().read {
      try String.fetchOne($0, sql: "SELECT sqlite_version()")
    }
    return version ?? "unknown"
  }

  /// Runs `body` in one transaction; if it throws, nothing of what it wrote stays.
  func write<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try translatingErrors(path: path) { try queue.write(body) }
  }

  /// Runs `body` on one consistent state of the database.
  func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try translatingErrors(path: path) { try queue.read(body) }
  }

  /// Settles before SQLite sees the path what it would only report as "unable to open".
  private static func checkPlace(_ path: String, opening: Opening) throws {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    if !exists, opening == .existing { throw StoreError.missing(path: path) }
    if exists, isFolder.boolValue {
      throw StoreError.inputOutput(path: path, reason: "it is a folder")
    }
    // The write-ahead log stands beside the database, also for one who only reads.
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    guard FileManager.default.isWritableFile(atPath: folder) else {
      throw StoreError.inputOutput(
        path: path, reason: "its folder is missing or cannot be written; name another with --db")
    }
  }

  /// Refuses the databases of others and of newer versions, then creates what is missing.
  private static func prepare(_ queue: DatabaseQueue, path: String) throws {
    let migrator = Migrations.migrator
    try queue.read { database in
      guard try Migrations.ownsOrIsEmpty(database) else { throw StoreError.foreign(path: path) }
      guard try !migrator.hasBeenSuperseded(database) else { throw StoreError.newer(path: path) }
    }
    try useWriteAheadLog(queue)
    try migrate(queue, with: migrator)
  }

  /// Write-ahead logging, so that readers and one writer do not wait for each other.
  private static func useWriteAheadLog(_ queue: DatabaseQueue) throws {
    let deadline = Date().addingTimeInterval(busyTimeout)
    while true {
      do {
        return try queue.writeWithoutTransaction { database in
          _ = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
          try database.execute(sql: "PRAGMA synchronous = NORMAL")
        }
      } catch let error as DatabaseError
        where error.resultCode == .SQLITE_BUSY && Date() < deadline
      {
        // SQLite does not wait by itself where two processes change the mode of a new file.
        Thread.sleep(forTimeInterval: 0.02)
      }
    }
  }

  /// Runs the migrations that are missing; another process may be doing the same.
  private static func migrate(_ queue: DatabaseQueue, with migrator: DatabaseMigrator) throws {
    var applied = try queue.read { try migrator.appliedIdentifiers($0).count }
    while true {
      do {
        return try migrator.migrate(queue)
      } catch let error as DatabaseError {
        // A migration that fails because another process has just run it is no failure.
        let now = try queue.read { try migrator.appliedIdentifiers($0).count }
        guard now > applied else { throw error }
        applied = now
      }
    }
  }
}

/// Runs `body` and turns the errors of SQLite into errors for a person.
private func translatingErrors<Result>(path: String, _ body: () throws -> Result) throws -> Result {
  do {
    return try body()
  } catch let error as DatabaseError {
    throw StoreError(error, path: path)
  }
}
