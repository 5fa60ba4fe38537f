import Dispatch
import Layers
import Models
import Tensors

/// A shard of every batch: its memory, its gradients and its share of the loss.
///
/// Shards are fixed parts of a batch and their gradients are summed in a fixed order, so results do not depend
/// on how many threads work on them.
final class ShardWorker<Model: WeightSet> {
  let gradients: FlatWeights<Model>
  let workspace = Workspace()
  /// Its part of each batch of an update.
  var batches: [[TokenPair]] = []
  var loss = PartLoss()

  init(_ configuration: Model.Configuration) {
    gradients = FlatWeights(configuration)
  }
}

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
