/// Nothing is to be seen on a side: white space, zero-width characters, controls.
struct EmptySide: PairRule {
  func takes(_ pair: ExaminedPair) -> Bool {
    [pair.source, pair.target].contains { $0.unicodeScalars.allSatisfy(\.isInvisible) }
  }
}
