import Dispatch
import Foundation
import Synchronization

/// Turns the first Ctrl-C (or another signal) into a request to stop; the second one ends the program at once, and so does
/// the first when nobody asks any more.
final class Interruption: @unchecked Sendable {
  private let requested = Mutex(false)
  /// What each signal did before.
  private let handlers: [(signal: Int32, handler: sighandler_t?)]
  /// Kept, because a source that is let go watches no longer; touched by nobody after `init`.
  private let sources: [any DispatchSourceSignal]

  init(by signals: [Int32] = [SIGINT, SIGTERM]) {
    handlers = signals.map { ($0, signal($0, SIG_IGN)) }
    sources = signals.map { DispatchSource.makeSignalSource(signal: $0, queue: .global()) }
    for (number, source) in zip(signals, sources) {
      source.setEventHandler { [weak self] in
        guard let self else { return }
        signal(number, SIG_DFL)
        requested.withLock { $0 = true }
      }
      source.resume()
    }
  }

  deinit {
    for source in sources { source.cancel() }
    for (number, handler) in handlers { signal(number, handler) }
  }

  /// Whether someone wants the program to stop.
  var isRequested: Bool { requested.withLock { $0 } }
}
