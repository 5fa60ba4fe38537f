import Dispatch
import Foundation
import Synchronization

/// Work that a person need not wait for.
enum Interruptible {
  /// What `work` returns; nil if Ctrl-C came first, and then the work comes to its end unheard.
  static func run<Result: Sendable>(_ work: @escaping @Sendable () -> Result) -> Result? {
    let interruption = Interruption(by: [SIGINT])
    let outcome = Outcome<Result>()
    DispatchQueue.global().async {
      let result = work()
      outcome.result.withLock { $0 = result }
      outcome.isThere.signal()
    }
    while outcome.isThere.wait(timeout: .now() + .milliseconds(50)) == .timedOut {
      if interruption.isRequested { return nil }
    }
    return outcome.result.withLock { $0 }
  }

  private final class Outcome<Result: Sendable>: Sendable {
    let result = Mutex<Result?>(nil)
    let isThere = DispatchSemaphore(value: 0)
  }
}
