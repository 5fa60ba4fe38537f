/// A side has more words than a sentence should.
struct Length: PairRule {
  /// Words.
  let maximum: Int

  func takes(_ pair: ExaminedPair) -> Bool {
    max(pair.wordCounts.source, pair.wordCounts.target) > maximum
  }
}
