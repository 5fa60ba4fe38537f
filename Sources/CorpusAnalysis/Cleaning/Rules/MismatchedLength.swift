/// One side is many times as long as the other.
struct MismatchedLength: PairRule {
  let maximum: Double

  func takes(_ pair: ExaminedPair) -> Bool {
    LengthRatio(
      source: pair.source, sourceWords: pair.wordCounts.source, target: pair.target,
      targetWords: pair.wordCounts.target
    ).value > maximum
  }
}
