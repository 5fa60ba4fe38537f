import Foundation

/// What the log-probability of a translation is divided by, since every further token makes it smaller.
public enum LengthNormalization: Codable, Equatable, Sendable {
  /// Plain log-probabilities.
  case none
  /// `|Y|^α`; with α = 1 the mean of the tokens.
  case average(power: Float)
  /// `((5 + |Y|) / 6)^α` (Wu et al. 2016, equation 14), gentler to short translations.
  case wu(alpha: Float)

  /// - Parameter length: |Y|, tokens with the end marker
  package func divisor(_ length: Int) -> Float {
    switch self {
    case .none: 1
    case .average(let power): power == 0 ? 1 : pow(Float(max(1, length)), power)
    case .wu(let alpha): pow(Float(5 + length) / 6, alpha)
    }
  }

  /// - Throws: `SearchError`
  package func validate() throws {
    switch self {
    case .none: break
    case .average(let power), .wu(let power):
      guard power >= 0, power.isFinite else {
        throw SearchError(option: "normalize", expected: "0 or more, found \(power)")
      }
    }
  }
}
