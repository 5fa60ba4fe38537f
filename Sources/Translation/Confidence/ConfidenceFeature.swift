import Foundation

/// Something about a translation that tells whether it is right.
public enum ConfidenceFeature: String, Codable, CaseIterable, Sendable {
  /// Mean of the tokens' log-probabilities.
  case meanLogProbability
  /// The smallest of them.
  case leastLogProbability
  /// Share of the tokens that have less than half of the probability.
  case doubtfulTokens
  /// Logarithm of the number of tokens.
  case length
  /// Logarithm of target tokens / source tokens.
  case lengthRatio
  /// Whether it has no end.
  case isCut
  /// Whether it was searched for again.
  case wasRetried
  /// Words of the line that the vocabulary cannot spell, as `log(1 + n)`.
  case unknownWords

  private static let doubtful = log(Float(0.5))

  /// All features, in order, of the best candidate; nil for a line with nothing to translate.
  static func values(of translation: Translation) -> [Double]? {
    guard let best = translation.candidates.first else { return nil }
    let logProbabilities = best.parts.flatMap(\.logProbabilities)
    // What was cut before its first token has no probabilities.
    let count = Double(max(logProbabilities.count, 1))
    let sourceCount = best.parts.reduce(0) { $0 + $1.source.count + 1 }
    return allCases.map { feature in
      switch feature {
      case .meanLogProbability: logProbabilities.reduce(0) { $0 + Double($1) } / count
      case .leastLogProbability: Double(logProbabilities.min() ?? 0)
      case .doubtfulTokens: Double(logProbabilities.count { $0 < doubtful }) / count
      case .length: log(count)
      case .lengthRatio: log(count / Double(sourceCount))
      case .isCut: best.isComplete ? 0 : 1
      case .wasRetried: translation.wasRetried ? 1 : 0
      case .unknownWords: log(1 + Double(translation.unknownWords.count))
      }
    }
  }
}
