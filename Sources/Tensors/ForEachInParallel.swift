import Dispatch
import Synchronization

/// Calls `body` for 0..<count on up to `threads` threads; each index by exactly one.
package func forEachInParallel(_ count: Int, threads: Int, _ body: (Int) -> Void) {
  let threads = min(threads, count)
  if threads <= 1 { return (0..<count).forEach(body) }
  // Whoever is done takes the next: some take longer than others, as a batch of long sentences does.
  let next = Atomic<Int>(0)
  // Safe: the call returns only after every thread has, and each index is the business of one of them.
  nonisolated(unsafe) let body = body
  DispatchQueue.concurrentPerform(iterations: threads) { _ in
    while true {
      let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard index < count else { return }
      body(index)
    }
  }
}
