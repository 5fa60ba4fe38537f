import Foundation

extension BLEU {
  /// What an order of n-grams is worth that has no match: without smoothing it makes the whole product 0.
  ///
  /// The numbers are those of Chen and Cherry 2014, where the default values come from.
  public enum Smoothing: Equatable, Sendable {
    case none
    /// Each order without a match counts as half as much as the one before: 1/2, 1/4, 1/8 of a match; their method 3.
    case exponential
    /// So many matches where there are none; method 1.
    case floor(Double = 0.1)
    /// So many more matches, and n-grams, of all orders but the first; method 2.
    case addK(Double = 1)
  }
}

extension BLEU.Smoothing: CustomStringConvertible {
  /// As signatures have it.
  public var description: String {
    switch self {
    case .none: "none"
    case .exponential: "exp"
    case .floor(let value): String(format: "floor[%.2f]", value)
    case .addK(let value): String(format: "add-k[%.2f]", value)
    }
  }
}
