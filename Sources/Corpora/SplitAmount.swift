/// How much of a corpus is set aside: a share of its source sentences, or a number of pairs.
public enum SplitAmount: Equatable, Sendable {
  /// Between 0 and 1, exclusive.
  case share(Double)
  /// The most pairs to take, at least one source sentence with all its translations.
  case pairs(Int)

  /// Reads `0.02`, `2%` or `1000`; nil if it is none of these.
  public init?(_ text: String) {
    if text.hasSuffix("%") {
      guard let percent = Double(text.dropLast()), percent > 0, percent < 100 else { return nil }
      self = .share(percent / 100)
    } else if let count = Int(text) {
      guard count > 0 else { return nil }
      self = .pairs(count)
    } else {
      guard let share = Double(text), share > 0, share < 1 else { return nil }
      self = .share(share)
    }
  }
}
