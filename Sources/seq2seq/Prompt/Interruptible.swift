import Dispatch
import Foundation
import Synchronization

/// Work that a person need not wait for.
enum Interruptible {
  /// Set by Ctrl-C. A signal's handler reaches nothing but what is global.
  private static let isGivenUp = Atomic(false)
  private static let giveUp: @convention(c) (Int32) -> Void = { _ in
    isGivenUp.store(true, ordering: .relaxed)
  }

  /// What `work` returns; nil if Ctrl-C came first, and then the work comes to its end unheard.
  static func run<Result: Sendable>(_ work: @escaping @Sendable () -> Result) -> Result? {
    isGivenUp.store(false, ordering: .relaxed)
    let handler = signal(SIGINT, giveUp)
    defer { signal(SIGINT, handler) }
    let outcome = Outcome<Result>()
    DispatchQueue.global().async {
      let result = work()
      outcome.result.withLock { $0 = result }
      outcome.isThere.signal()
    }
    while outcome.isThere.wait(timeout: .now() + .milliseconds(50)) == .timedOut {
      if isGivenUp.load(ordering: .relaxed) { return nil }
    }
    return outcome.result.withLock { $0 }
  }

  private final class Outcome<Result: Sendable>: Sendable {
    let result = Mutex<Result?>(nil)
    let isThere = DispatchSemaphore(value: 0)
  }
}
