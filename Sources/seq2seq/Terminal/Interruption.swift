import Dispatch
import Foundation
import Synchronization

/// Turns the first Ctrl-C (or SIGTERM) into a request to stop; the second one ends the program at once.
final class Interruption: Sendable {
  private let requested = Mutex(false)
  private let sources: Mutex<[any DispatchSourceSignal]>

  init() {
    sources = Mutex([])
    for number in [SIGINT, SIGTERM] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [weak self] in
        signal(number, SIG_DFL)
        self?.requested.withLock { $0 = true }
      }
      source.resume()
      sources.withLock { $0.append(source) }
    }
  }

  /// Whether someone wants the program to stop.
  var isRequested: Bool { requested.withLock { $0 } }
}
