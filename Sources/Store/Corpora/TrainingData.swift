import Corpora
import GRDB

/// The pairs that a training run learns from and validates on, read from the database as they are asked for.
///
/// Where no validation split was imported, pairs are held out of the train split by a hash of their source sentence,
/// so that no source sentence is on both sides; of other tasks than translation by its text, whichever side that is.
/// There is nothing to validate on only if this is the same in all pairs.
public struct TrainingData: Sendable {
  /// Whether there is no validation split, so that pairs of the train split take its place.
  public let isHeldOut: Bool
  /// The number of all pairs, to learn from and to validate on.
  public let count: Int
  /// Pairs left out because their target begins with a tag: they were made for the other direction, by a machine maybe.
  public let taggedTargets: Int

  private let store: Store
  private let corpus: CorpusRecord
  private let isReversed: Bool
  private let tags: [String]
  private let holdOut: HoldOut

  fileprivate init(
    of corpus: CorpusRecord, from source: String, to target: String, in store: Store
  ) throws {
    isReversed = try corpus.isReversed(from: source, to: target)
    let (train, valid) = (corpus.pairCounts[.train] ?? 0, corpus.pairCounts[.valid] ?? 0)
    guard train > 0 else { throw StoreError.noTrainingPairs(corpus: corpus.name) }
    isHeldOut = valid == 0
    tags = try store.tags(of: corpus)
    taggedTargets =
      tags.isEmpty
      ? 0
      : try store.count(
        of: corpus, reversed: isReversed, where: { [tags] in $0.targetBegins(with: tags) })
    count = train + valid - taggedTargets
    guard count > 0 else { throw StoreError.noTrainingPairs(corpus: corpus.name) }
    self.store = store
    self.corpus = corpus
    holdOut =
      isHeldOut
      ? try store.holdOut(from: corpus, pairCount: train, reversed: isReversed)
      : HoldOut(validationShare: 0)
  }

  /// Hands out every pair once, always in the same order, with what it is for: `train` or `valid`.
  ///
  /// - Parameter body: must not use the store.
  /// - Throws: `StoreError`, also if the corpus was changed meanwhile; and what `body` throws.
  public func forEachPair(_ body: (SentencePair, Split) throws -> Void) throws {
    try store.read { database in
      // What a run says that it was trained on must be what it was trained on.
      try Store.checkUnchanged(corpus, in: database)
      for split in [Split.train, .valid] {
        let pairs = try Store.pairs(of: corpus, split: split, reversed: isReversed, in: database)
        while let pair = try pairs.next() {
          if pair.targetBegins(with: tags) { continue }
          let text = corpus.task.heldOutText(of: pair, reversed: isReversed)
          try body(pair, split == .train ? holdOut.split(of: text) : split)
        }
      }
    }
  }
}

extension Store {
  /// The pairs to train with, leading from one language to the other.
  ///
  /// - Throws: `StoreError` if there are no pairs to learn from, or in other languages.
  public func trainingData(
    of corpus: CorpusRecord, from source: String, to target: String
  ) throws -> TrainingData {
    try TrainingData(of: corpus, from: source, to: target, in: self)
  }

  /// How many pairs to train with and to validate on are as `condition` says.
  fileprivate func count(
    of corpus: CorpusRecord, reversed: Bool, where condition: (SentencePair) -> Bool
  ) throws -> Int {
    try read { database in
      var count = 0
      for split in [Split.train, .valid] {
        let pairs = try Self.pairs(of: corpus, split: split, reversed: reversed, in: database)
        while let pair = try pairs.next() { count += condition(pair) ? 1 : 0 }
      }
      return count
    }
  }

  /// Holds out the share that is usual for so many pairs, or the least that is more than nothing.
  fileprivate func holdOut(
    from corpus: CorpusRecord, pairCount: Int, reversed: Bool
  ) throws -> HoldOut {
    let usual = HoldOut(pairCount: pairCount)
    return try read { database in
      let pairs = try Self.pairs(of: corpus, split: .train, reversed: reversed, in: database)
      var (first, last) = (1.0, 0.0)
      while let pair = try pairs.next() {
        let text = corpus.task.heldOutText(of: pair, reversed: reversed)
        let position = HoldOut.position(of: text)
        // In all but small corpora one of the first pairs settles it.
        if position < usual.validationShare { return usual }
        (first, last) = (min(first, position), max(last, position))
      }
      // A corpus too small for the share still needs something to be validated on.
      return HoldOut(validationShare: first < last ? first.nextUp : 0)
    }
  }
}

extension SentencePair {
  /// Whether one of some tags stands before the target.
  fileprivate func targetBegins(with tags: [String]) -> Bool {
    tags.contains { target.utf8.starts(with: "\($0) ".utf8) }
  }
}
