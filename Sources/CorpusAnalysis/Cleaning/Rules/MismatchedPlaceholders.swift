/// A placeholder or tag stands on one side and not, or not as often, on the other.
struct MismatchedPlaceholders: PairRule {
  func takes(_ pair: ExaminedPair) -> Bool {
    guard Self.mayHave(pair.source) || Self.mayHave(pair.target) else { return false }
    let (source, target) = (Placeholders(in: pair.source), Placeholders(in: pair.target))
    // The branches of such messages differ from language to language.
    if source.hasBranches || target.hasBranches { return false }
    return source.counts != target.counts
  }

  private static func mayHave(_ text: String) -> Bool {
    text.utf8.contains {
      $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "%") || $0 == UInt8(ascii: "<")
    }
  }
}
