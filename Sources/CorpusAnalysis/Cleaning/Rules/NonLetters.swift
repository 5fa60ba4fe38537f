/// A side consists mostly of signs, or both are the same without a letter.
///
/// Digits are no signs: *19:30* may well be *half past seven*, and *3/29/2045* is *29.3.2045* elsewhere.
struct NonLetters: PairRule {
  /// The least share of letters and digits among what is to be seen of a side.
  private static let leastShare = 0.25

  func takes(_ pair: ExaminedPair) -> Bool {
    let (source, target) = (Counts(of: pair.source), Counts(of: pair.target))
    if source.share < Self.leastShare || target.share < Self.leastShare { return true }
    return source.letters == 0 && target.letters == 0
      && pair.comparable.source == pair.comparable.target
  }

  private struct Counts {
    var letters = 0
    var digits = 0
    var others = 0

    init(of text: String) {
      for character in text.unicodeScalars {
        if character.isLetter {
          letters += 1
        } else if character.decimalDigit != nil {
          digits += 1
        } else if !character.isInvisible {
          others += 1
        }
      }
    }

    var share: Double {
      let all = letters + digits + others
      return all == 0 ? 1 : Double(letters + digits) / Double(all)
    }
  }
}
