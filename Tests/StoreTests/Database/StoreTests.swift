import Corpora
import Dispatch
import Foundation
import GRDB
import Store
import TestSupport
import Testing

@Suite struct StoreTests {
  @Test func opensWhatItHasWritten() throws {
    try withTemporaryDirectory { folder in
      let path = folder.appendingPathComponent("test.db").path
      let corpus = try Store(path: path).importGerman(numberedPairs(0..<2))
      #expect(try Store(path: path, opening: .existing).corpora() == [corpus])
    }
  }

  @Test func acceptsAnEmptyFile() throws {
    try withTemporaryDirectory { folder in
      let path = folder.appendingPathComponent("test.db").path
      try Data().write(to: URL(fileURLWithPath: path))
      #expect(try Store(path: path).corpora().isEmpty)
    }
  }

  @Test func refusesAMissingDatabaseWhereOneMustExist() throws {
    try withTemporaryDirectory { folder in
      let path = folder.appendingPathComponent("test.db").path
      let expected = StoreError.missing(path: path)
      #expect(throws: expected) { try Store(path: path, opening: .existing) }
      #expect(expected.kind == .missingInput)
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test(arguments: [1, 1000])
  func refusesAFileThatIsNotADatabase(lines: Int) throws {
    try withTemporaryDirectory { folder in
      let text = String(repeating: "no database\n", count: lines)
      let file = folder.appendingPathComponent("train.de")
      try Data(text.utf8).write(to: file)
      let error = #expect(throws: StoreError.self) { try Store(path: file.path) }
      #expect(error?.kind == .badData)
      #expect(try Data(contentsOf: file) == Data(text.utf8))
    }
  }

  @Test func refusesADatabaseOfAnotherProgram() throws {
    try withTemporaryDirectory { folder in
      let path = folder.appendingPathComponent("other.db").path
      try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE player (id)") }
      let expected = StoreError.foreign(path: path)
      #expect(throws: expected) { try Store(path: path) }
      #expect(expected.kind == .badData)
    }
  }

  @Test func refusesADatabaseOfANewerVersion() throws {
    try withTemporaryDirectory { folder in
      let path = folder.appendingPathComponent("test.db").path
      _ = try Store(path: path)
      try DatabaseQueue(path: path).write {
        try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('999 the future')")
      }
      let expected = StoreError.newer(path: path)
      #expect(throws: expected) { try Store(path: path) }
      #expect(expected.kind == .badData)
    }
  }

  @Test func refusesFoldersAndFilesInMissingFolders() throws {
    try withTemporaryDirectory { folder in
      for path in [folder.path, folder.appendingPathComponent("nowhere/test.db").path] {
        let error = #expect(throws: StoreError.self) { try Store(path: path) }
        #expect(error?.kind == .inputOutput)
      }
    }
  }

  @Test(.disabled(if: getuid() == 0, "the superuser may write into every folder"))
  func refusesAReadOnlyFolder() throws {
    try withTemporaryDirectory { folder in
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o500], ofItemAtPath: folder.path)
      let path = folder.appendingPathComponent("test.db").path
      let error = #expect(throws: StoreError.self) { try Store(path: path) }
      #expect(error?.kind == .inputOutput)
    }
  }

  @Test(
    .enabled(if: FileManager.default.fileExists(atPath: "/dev/full"), "needs a full device"))
  func refusesAPlaceWhereNothingCanBeStored() throws {
    let error = #expect(throws: StoreError.self) { try Store(path: "/dev/full/test.db") }
    #expect(error?.kind == .inputOutput)
  }

  @Test func tellsWhatSQLiteReports() {
    let kinds: [(ResultCode, FailureKind)] = [
      (.SQLITE_FULL, .inputOutput), (.SQLITE_READONLY, .inputOutput),
      (.SQLITE_IOERR, .inputOutput), (.SQLITE_CORRUPT, .badData), (.SQLITE_NOTADB, .badData),
      (.SQLITE_BUSY, .failure), (.SQLITE_CONSTRAINT, .failure),
    ]
    for (code, kind) in kinds {
      let error = StoreError(DatabaseError(resultCode: code, message: "why"), path: "a.db")
      #expect(error.kind == kind)
      #expect("\(error)".hasPrefix("a.db: "))
    }
  }

  @Test func letsSeveralOpenAndWriteAtTheSameTime() throws {
    try withTemporaryDirectory { folder in
      let path = folder.appendingPathComponent("test.db").path
      let writers = 4
      let errors = Errors()
      DispatchQueue.concurrentPerform(iterations: writers) { writer in
        do {
          let store = try Store(path: path)
          let corpus = try store.importGerman(numberedPairs(0..<2000), into: "corpus \(writer)")
          let run = try store.startRun(setup(of: corpus))
          for number in 1...50 { try store.record(epoch(number), of: run) }
        } catch {
          errors.append("\(error)")
        }
      }
      #expect(errors.all.isEmpty)
      let store = try Store(path: path)
      #expect(try store.corpora().map(\.pairCounts) == Array(repeating: [.train: 2000], count: 4))
      #expect(try store.runs().map(\.epochs) == [50, 50, 50, 50])
    }
  }
}

/// Errors collected from several threads.
private final class Errors: @unchecked Sendable {
  private let lock = NSLock()
  private var messages: [String] = []

  func append(_ message: String) { lock.withLock { messages.append(message) } }
  var all: [String] { lock.withLock { messages } }
}
