/// Both sides are the same, so nothing was translated.
///
/// One or two words may well be the same in two languages: names, loanwords, *Taxi!*, *Ignore Tom.* (which is French,
/// too). Only longer sentences are taken.
struct IdenticalSides: PairRule {
  private static let fewestWords = 3

  func takes(_ pair: ExaminedPair) -> Bool {
    pair.comparable.source == pair.comparable.target
      && max(pair.wordCounts.source, pair.wordCounts.target) >= Self.fewestWords
  }
}
