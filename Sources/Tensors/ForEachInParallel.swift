import Dispatch

/// Calls `body` for 0..<count on up to `threads` threads; each index by exactly one.
package func forEachInParallel(_ count: Int, threads: Int, _ body: (Int) -> Void) {
  let threads = min(threads, count)
  if threads <= 1 { return (0..<count).forEach(body) }
  // Safe: the call returns only after every thread has, and each index is the business of one of them.
  nonisolated(unsafe) let body = body
  DispatchQueue.concurrentPerform(iterations: threads) { thread in
    for index in stride(from: thread, to: count, by: threads) { body(index) }
  }
}
