/// One side has many times as many words as the other.
struct MismatchedLength: PairRule {
  let maximum: Double

  func takes(_ pair: ExaminedPair) -> Bool {
    LengthRatio(pair.wordCounts.source, pair.wordCounts.target).value > maximum
  }
}
