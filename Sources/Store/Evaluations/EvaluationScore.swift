/// What a metric has said of a model's translations.
public struct EvaluationScore: Equatable, Sendable {
  /// Its name, as in BLEU or chrF2.
  public var metric: String
  /// Must not be NaN.
  public var score: Double
  /// How it was counted; only scores with equal signatures compare.
  public var signature: String

  public init(metric: String, score: Double, signature: String) {
    precondition(!score.isNaN, "EvaluationScore: the score of \(metric) is NaN")
    self.metric = metric
    self.score = score
    self.signature = signature
  }
}
