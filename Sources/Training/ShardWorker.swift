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
