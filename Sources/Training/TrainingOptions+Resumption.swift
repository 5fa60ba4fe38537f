extension TrainingOptions {
  /// Whether a training that began with other options can go on with these.
  ///
  /// - Parameters:
  ///   - first: what it began with
  ///   - inMidEpoch: whether it stopped within an epoch, whose remaining batches must be the ones that were planned
  /// - Throws: `TrainingError.fixedOption`
  func check(against first: TrainingOptions, inMidEpoch: Bool) throws {
    func require<Value: Equatable>(
      _ option: String, _ value: KeyPath<TrainingOptions, Value>, untilEpochEnds: Bool = false
    ) throws {
      let (expected, found) = (first[keyPath: value], self[keyPath: value])
      guard expected != found else { return }
      throw TrainingError.fixedOption(
        option, expected: "\(expected)", found: "\(found)", untilEpochEnds: untilEpochEnds)
    }
    // The moments of one mean nothing to the other.
    try require("optimiser", \.optimiser)
    // The checkpoint holds the weights of so many epochs, and the moving average if there is one.
    try require("averagedEpochs", \.averagedEpochs)
    if (first.averageDecay > 0) != (averageDecay > 0) {
      try require("averageDecay", \.averageDecay)
    }
    guard inMidEpoch else { return }
    try require("seed", \.seed, untilEpochEnds: true)
    try require("batchSize", \.batchSize, untilEpochEnds: true)
    try require("batchTokens", \.batchTokens, untilEpochEnds: true)
    try require("maximumLength", \.maximumLength, untilEpochEnds: true)
  }
}
