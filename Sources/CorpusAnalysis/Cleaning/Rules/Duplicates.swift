/// The same pair has come before, accents composed or not and however its words are spaced.
///
/// A pair is known again by 64 bits: among ten million different ones, two are taken for the same once in 370,000 times.
struct Duplicates: PairRule {
  private var seen: Set<UInt64> = []

  mutating func takes(_ pair: ExaminedPair) -> Bool {
    let sides = pair.comparable
    return !seen.insert(ComparableText.fingerprint(of: sides.source, sides.target)).inserted
  }
}
