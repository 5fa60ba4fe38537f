/// A sentence pair and its place in a stored corpus.
public struct PlacedPair: Equatable, Sendable {
  public let split: Split
  /// Its number in the split, as the database counts: from 0, with gaps where pairs were removed.
  public let number: Int
  public let pair: SentencePair

  public init(split: Split, number: Int, pair: SentencePair) {
    self.split = split
    self.number = number
    self.pair = pair
  }
}
