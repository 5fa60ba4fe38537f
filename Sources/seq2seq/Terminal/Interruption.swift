import Dispatch
import Foundation
import Synchronization

/// Turns the first Ctrl-C (or SIGTERM) into a request to stop; the second one ends the program at once, and so does the
/// first when nobody asks any more.
final class Interruption: @unchecked Sendable {
  private static let signals = [SIGINT, SIGTERM]

  private let requested = Mutex(false)
  /// Kept, because a source that is let go watches no longer; touched by nobody after `init`.
  private let sources: [any DispatchSourceSignal]

  init() {
    sources = Self.signals.map { DispatchSource.makeSignalSource(signal: $0, queue: .global()) }
    for (number, source) in zip(Self.signals, sources) {
      signal(number, SIG_IGN)
      source.setEventHandler { [weak self] in
        signal(number, SIG_DFL)
        self?.requested.withLock { $0 = true }
      }
      source.resume()
    }
  }

  deinit {
    for source in sources { source.cancel() }
    for number in Self.signals { signal(number, SIG_DFL) }
  }

  /// Whether someone wants the program to stop.
  var isRequested: Bool { requested.withLock { $0 } }
}
