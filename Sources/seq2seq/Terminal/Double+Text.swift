import Foundation

extension Double {
  /// Without an exponent, rounded as C rounds.
  func formatted(digits: Int) -> String { String(format: "%.\(digits)f", self) }
}
