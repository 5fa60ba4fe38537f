import Foundation
import Synchronization

/// Turns the first Ctrl-C (or another signal) into a request to stop; the second one ends the program at once, and so does
/// the first when nobody asks any more. There is one at a time.
final class Interruption: Sendable {
  /// A signal's handler reaches nothing but what is global.
  private static let wasRequested = Atomic(false)
  private static let request: @convention(c) (Int32) -> Void = { number in
    signal(number, SIG_DFL)
    wasRequested.store(true, ordering: .relaxed)
  }

  private let handled: [Handled]

  /// A signal, and what it did before.
  private struct Handled: @unchecked Sendable {
    let signal: Int32
    let before: sigaction
  }

  init(by signals: [Int32] = [SIGINT, SIGTERM, SIGHUP]) {
    Self.wasRequested.store(false, ordering: .relaxed)
    SignalStack.use()
    handled = signals.compactMap { number in
      var (action, before) = (sigaction(), sigaction())
      sigaction(number, nil, &before)
      // Under nohup the end of the terminal is nothing to notice.
      if number == SIGHUP, before.isIgnoring { return nil }
      action.__sigaction_handler.sa_handler = Self.request
      action.sa_flags = SA_ONSTACK | SA_RESTART
      sigaction(number, &action, &before)
      return Handled(signal: number, before: before)
    }
    // Whoever started the program may have left them blocked.
    var unblocked = sigset_t()
    sigemptyset(&unblocked)
    for handled in handled { sigaddset(&unblocked, handled.signal) }
    pthread_sigmask(SIG_UNBLOCK, &unblocked, nil)
  }

  deinit {
    for handled in handled {
      var before = handled.before
      sigaction(handled.signal, &before, nil)
    }
  }

  /// Whether someone wants the program to stop.
  var isRequested: Bool {
    // Signals are handled for as long as somebody has the object to ask.
    withExtendedLifetime(self) { Self.wasRequested.load(ordering: .relaxed) }
  }
}

extension sigaction {
  fileprivate var isIgnoring: Bool {
    unsafeBitCast(__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
