import Tensors

/// The mean of the weights that the last epochs ended with, equation (59).
struct EpochAverage<Model: WeightSet> {
  let mean: FlatWeights<Model>
  /// What the last epochs ended with; each takes the place of the one that is no longer of them.
  let ends: [Matrix]

  /// - Parameters:
  ///   - start: what the mean is before the first epoch ends
  ///   - epochs: at most so many count
  init(of start: FlatWeights<Model>, epochs: Int) {
    mean = FlatWeights(start.configuration)
    ends = (0..<epochs).map { _ in Matrix(rows: 1, columns: start.flat.columns) }
    CPUBackend().copy(start.flat, to: mean.flat)
  }

  /// Takes in the end of an epoch, counted from 1; or where one stands that is not at its end, until it is.
  func add(_ weights: Matrix, epoch: Int) {
    let backend = CPUBackend()
    backend.copy(weights, to: ends[(epoch - 1) % ends.count])
    let known = ends.prefix(epoch)
    backend.fill(mean.flat, with: 0)
    for end in known { backend.add(end, to: mean.flat) }
    backend.scale(mean.flat, by: 1 / Float(known.count))
  }
}
