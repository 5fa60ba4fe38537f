import Store

/// Writes into the database what happens in a run. While another process keeps it locked, training goes on, and what was to
/// be written follows with the next entry.
final class RunJournal {
  let run: RunRecord
  private let store: Store
  private let line: ProgressLine
  private var pending: [(Store, RunRecord) throws -> Void] = []

  init(_ run: RunRecord, in store: Store, showing line: ProgressLine) {
    self.run = run
    self.store = store
    self.line = line
  }

  /// - Parameter entry: can be written again where it was written in part
  /// - Throws: `StoreError`, unless the database is only busy
  func write(_ entry: @escaping (Store, RunRecord) throws -> Void) throws {
    pending.append(entry)
    do {
      try writePending()
    } catch StoreError.busy {
      line.print(
        "\(store.path): is kept locked by another process; training goes on, its epochs are written down later"
      )
    }
  }

  /// Writes what is still missing, then the end of the run, for which it waits longer.
  ///
  /// - Throws: `StoreError`
  func end(_ status: RunStatus, message: String?) throws {
    pending.append { try $0.endRun(id: $1.id, status: status, message: message) }
    for _ in 0..<Self.patience {
      do {
        return try writePending()
      } catch StoreError.busy {
        line.show("waiting for another process that keeps \(store.path) locked")
      }
    }
    try writePending()
  }

  /// How many times the end waits as long as the store does.
  private static let patience = 10

  private func writePending() throws {
    while let entry = pending.first {
      try entry(store, run)
      pending.removeFirst()
    }
  }
}
