import Metrics

/// A translation whose right words are known.
package struct ConfidenceObservation: Equatable {
  /// In the order of `ConfidenceFeature`.
  package var features: [Double]
  /// Share of the words that stand in the reference as well, each as often as there.
  package var rightShare: Double
  /// Words of the translation: how much it counts.
  package var words: Double

  package init(features: [Double], rightShare: Double, words: Double) {
    self.features = features
    self.rightShare = rightShare
    self.words = words
  }

  /// Observations of all translations that have words; case does not count.
  package static func all(
    of translations: [Translation], references: [String], words: BLEU.Tokenizer
  ) -> [ConfidenceObservation] {
    let metric = BLEU(tokenizer: words, lowercase: true, smoothing: .none, effectiveOrder: true)
    let scores = metric.sentenceScores(
      metric.statistics(
        hypotheses: translations.map(\.text), references: References(references)))
    return zip(translations, scores).compactMap { translation, score in
      guard score.hypothesisLength > 0,
        let features = ConfidenceFeature.values(of: translation)
      else { return nil }
      return ConfidenceObservation(
        features: features, rightShare: score.precisions[0] / 100,
        words: Double(score.hypothesisLength))
    }
  }
}
