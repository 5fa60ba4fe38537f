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

  /// Writes what is still missing, then the end of the run.
  ///
  /// - Throws: `StoreError`
  func end(_ status: RunStatus, message: String?) throws {
    try writePending()
    try store.endRun(id: run.id, status: status, message: message)
  }

  private func writePending() throws {
    while let entry = pending.first {
      try entry(store, run)
      pending.removeFirst()
    }
  }
}
