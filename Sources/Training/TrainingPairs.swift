import Models

/// The sentence pairs that a trainer learns from, as token ids that may differ from epoch to epoch.
public protocol TrainingPairs: Sendable {
  /// Pairs in an epoch.
  var count: Int { get }
  /// Tokens of each source and target: what batches are planned by, the same in every epoch.
  var sourceLengths: [Int] { get }
  var targetLengths: [Int] { get }

  /// A pair as it is learned from in an epoch; the same whenever it is asked for, by whatever thread.
  func pair(_ index: Int, epoch: Int) -> TokenPair
}
