import Metrics
import Text
import Training
import Translation

extension TrainingSession {
  /// What draws and measures the translations that minimum risk training compares; nil without it.
  static func riskCandidates(
    _ options: RiskOptions, target: Tokenizer, language: String
  ) -> RiskCandidates? {
    switch options.measure {
    case .none: nil
    case .bleu:
      candidates(options, target, by: BLEU(tokenizer: .standard(for: language)).forSentences)
    case .chrf: candidates(options, target, by: ChrF())
    }
  }

  private static func candidates(
    _ options: RiskOptions, _ target: Tokenizer, by metric: some Metric
  ) -> RiskCandidates {
    let sampler = RiskSampler(
      target: target, samples: options.samples, includesReference: options.includesReference
    ) { hypothesis, reference in
      1 - metric.score(hypotheses: [hypothesis], references: [reference]).score / 100
    }
    return { sampler.candidates(for: $0, by: $1, seed: $2) }
  }
}
