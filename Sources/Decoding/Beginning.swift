/// A beginning of a translation.
struct Beginning: Equatable {
  private(set) var tokens: [Int32] = []
  private(set) var logProbabilities: [Float] = []
  private(set) var logProbability: Float = 0

  /// The beginning with one more token.
  ///
  /// - Parameter sum: log-probability of the whole
  func adding(_ token: Int32, reaching sum: Float) -> Beginning {
    var next = self
    next.tokens.append(token)
    next.logProbabilities.append(sum - logProbability)
    next.logProbability = sum
    return next
  }

  /// The translation that ends here.
  ///
  /// - Parameters:
  ///   - sum: log-probability with the end marker; nil for one that had to be cut
  ///   - penalty: added to the score
  func ended(reaching sum: Float?, penalty: Float = 0, options: SearchOptions) -> Hypothesis {
    let marker = sum.map { [$0 - logProbability] } ?? []
    let sum = sum ?? logProbability
    return Hypothesis(
      tokens: tokens, logProbabilities: logProbabilities + marker, logProbability: sum,
      score: options.score(sum, length: tokens.count + marker.count) + penalty,
      isComplete: !marker.isEmpty)
  }
}
