import Corpora

/// The pairs that a training run learns from and validates on.
public struct TrainingData: Equatable, Sendable {
  public let train: [SentencePair]
  public let valid: [SentencePair]
  /// Whether `valid` was held out of the train split because no validation split was imported.
  public let isHeldOut: Bool
}

extension Store {
  /// The pairs to train with, leading from one language to the other.
  ///
  /// Where no validation split was imported, pairs are held out of the train split by a hash of
  /// their source sentence, so that no source sentence is on both sides. `valid` is empty only if
  /// all pairs have the same source.
  ///
  /// - Throws: `StoreError` if there are no pairs to learn from, or in other languages.
  public func trainingData(
    of corpus: CorpusRecord, from source: String, to target: String
  ) throws -> TrainingData {
    let train = try pairs(of: corpus, split: .train, from: source, to: target)
    guard !train.isEmpty else { throw StoreError.noTrainingPairs(corpus: corpus.name) }
    let valid = try pairs(of: corpus, split: .valid, from: source, to: target)
    guard valid.isEmpty else {
      return TrainingData(train: train, valid: valid, isHeldOut: false)
    }
    return holdingOut(of: train)
  }
}

private func holdingOut(of pairs: [SentencePair]) -> TrainingData {
  let holdOut = HoldOut(pairCount: pairs.count)
  var isValid = pairs.map { holdOut.split(of: $0.source) == .valid }
  if !isValid.contains(true), let first = firstSource(of: pairs) {
    // A corpus too small for the share still needs something to be validated on.
    isValid = pairs.map { $0.source == first }
    if !isValid.contains(false) { isValid = pairs.map { _ in false } }
  }
  let sides = zip(pairs, isValid)
  return TrainingData(
    train: sides.filter { !$0.1 }.map(\.0), valid: sides.filter(\.1).map(\.0), isHeldOut: true)
}

/// The source sentence that would be held out first.
private func firstSource(of pairs: [SentencePair]) -> String? {
  pairs.map(\.source).min { HoldOut.position(of: $0) < HoldOut.position(of: $1) }
}
